package io.usersessions.domain.watch;

import java.time.Duration;
import java.util.Objects;

/**
 * The times of a {@link SessionWatch}, validated.
 *
 * @param interval time from the start of one query to the start of the next, 200 milliseconds to 1 minute
 * @param margin how long after its stored expiry a session counts as expired, 0 to 10 minutes. Activity that a {@code TouchBuffer} has not
 *     written yet extends a session unseen, so this is longer than the interval of the buffer and the time that the store takes to write
 */
public record SessionWatchSettings(Duration interval, Duration margin) {
    /** The shortest time between two queries, also if something hints at an end. */
    public static final Duration SHORTEST = Duration.ofMillis(200);

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration WIDEST = Duration.ofMinutes(10);

    /** @throws IllegalArgumentException if a value is out of its range */
    public SessionWatchSettings {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(margin, "margin");
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the interval must be 200 milliseconds to 1 minute, not " + interval);
        }
        if (margin.isNegative() || margin.compareTo(WIDEST) > 0) {
            throw new IllegalArgumentException("the margin must be 0 to 10 minutes, not " + margin);
        }
    }

    /** An interval of 1 second, and a margin of 1 minute, the longest interval of a {@code TouchBuffer}. */
    public static SessionWatchSettings defaults() {
        return new SessionWatchSettings(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }
}
