package io.usersessions.persistence.sql;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * An instant as an element of an array, which the driver sends as text.
 *
 * <p>An instant that PostgreSQL wrote goes back unchanged, even if it is infinite. The array itself has the type of an instant, so no
 * statement has to cast: a distributed table accepts no such cast in a write.
 */
public record InstantText(String text) {
    /** This instant as PostgreSQL reads it. */
    static InstantText of(Instant instant) {
        return new InstantText(instant.atOffset(ZoneOffset.UTC).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
