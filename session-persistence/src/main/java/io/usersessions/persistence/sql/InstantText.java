package io.usersessions.persistence;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * An instant as an element of an array, as which the driver sends text. One that PostgreSQL wrote goes back as it came, whatever it is;
 * and the array is one of instants, so that no statement has to cast, which a distributed table takes in no write.
 */
record InstantText(String text) {
    static InstantText of(Instant instant) {
        return new InstantText(instant.atOffset(ZoneOffset.UTC).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
