package io.usersessions.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What stored instants are compared with: an instant that PostgreSQL cannot hold is before or after all that it can. */
final class Bound {
    private static final Instant FIRST = Instant.parse("-4712-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+294276-12-31T23:59:59.999999Z");

    private Bound() {}

    static OffsetDateTime at(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return OffsetDateTime.MIN; // to the driver: -infinity
        }
        return instant.isAfter(LAST) ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }
}
