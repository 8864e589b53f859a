package io.usersessions.domain.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one clock, in the precision of the store. */
record Time(InstantSource source) {
    Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
