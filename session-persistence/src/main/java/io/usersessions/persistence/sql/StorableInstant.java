package io.usersessions.persistence.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants to compare stored ones with: an instant that PostgreSQL cannot store is before or after all that it can. */
public final class StorableInstant {
    private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+294276-12-31T23:59:59.999999Z");

    private StorableInstant() {}

    /** This instant, or an infinite one. */
    public static OffsetDateTime of(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return OffsetDateTime.MIN; // to the driver: -infinity
        }
        return instant.isAfter(LAST) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }
}
