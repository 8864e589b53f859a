package io.usersessions.domain.trial;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/** A clock that changes only when a test moves it; it begins at the start of 2026 in UTC. Safe for any number of threads. */
public final class TrialClock implements InstantSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private volatile Instant now = START;

    TrialClock() {}

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock forward; a negative duration moves it back. */
    public synchronized void advance(Duration duration) {
        now = now.plus(Objects.requireNonNull(duration, "duration"));
    }
}
