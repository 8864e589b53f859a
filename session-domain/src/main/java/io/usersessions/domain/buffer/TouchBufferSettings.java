package io.usersessions.domain.buffer;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits of a {@link TouchBuffer}, validated.
 *
 * @param interval maximum time a touch waits while the store works, 1 millisecond to 1 minute
 * @param batch maximum number of touches in one call of the store, 1 or more; a request that makes a batch full writes it
 * @param maxWaiting maximum number of touches that wait while the store fails, {@code batch} or more; beyond it the oldest are dropped
 */
public record TouchBufferSettings(Duration interval, int batch, int maxWaiting) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if a value is out of its range */
    public TouchBufferSettings {
        Objects.requireNonNull(interval, "interval");
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the interval must be 1 millisecond to 1 minute, not " + interval);
        }
        if (batch < 1 || maxWaiting < batch) {
            throw new IllegalArgumentException(
                    "batch must be 1 or more and maxWaiting at least batch, not " + batch + " and " + maxWaiting);
        }
    }

    /** An interval of 1 second, batches of 1,000 touches, and 10,000 waiting touches. */
    public static TouchBufferSettings defaults() {
        return new TouchBufferSettings(Duration.ofSeconds(1), 1_000, 10_000);
    }
}
