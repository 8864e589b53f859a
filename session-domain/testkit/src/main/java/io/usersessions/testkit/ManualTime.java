package io.usersessions.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved by hand; safe for many threads. */
public final class ManualTime implements InstantSource {
    private Instant now;

    public ManualTime(Instant start) {
        now = start;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock on, and gives the new time; a negative duration moves it back. */
    public synchronized Instant advance(Duration duration) {
        now = now.plus(duration);
        return now;
    }
}
