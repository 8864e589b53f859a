package io.usersessions.domain.model.sample;

import java.time.Instant;

/** Breaks a rule on purpose. */
public final class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
