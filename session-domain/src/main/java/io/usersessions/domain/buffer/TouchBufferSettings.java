package io.usersessions.domain.buffer;

import java.time.Duration;

/**
 * How a {@link TouchBuffer} works, validated.
 *
 * @param interval longest time that a touch waits while the store works, 1 millisecond to 1 minute
 * @param batch most touches in one call of the store, 1 or more; when so many wait, whoever brings one more has them written first
 * @param maxWaiting most touches that are kept while the store fails, {@code batch} or more; beyond it the oldest are dropped
 */
public record TouchBufferSettings(Duration interval, int batch, int maxWaiting) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if a value is out of its range */
    public TouchBufferSettings {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("touches wait for 1 millisecond to 1 minute, not " + interval);
        }
        if (batch < 1 || maxWaiting < batch) {
            throw new IllegalArgumentException(
                    "1 touch or more is written at once, and as many or more are kept, not " + batch + " and " + maxWaiting);
        }
    }

    /** Every second, or a thousand at once; ten thousand are kept while the store fails. */
    public static TouchBufferSettings defaults() {
        return new TouchBufferSettings(Duration.ofSeconds(1), 1_000, 10_000);
    }
}
