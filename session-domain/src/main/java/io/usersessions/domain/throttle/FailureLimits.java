package io.usersessions.domain.throttle;

import java.time.Duration;
import java.util.Objects;

/**
 * How failed attempts slow down the next ones, validated.
 *
 * @param free number of failed attempts without a delay, 1 or more; so many may also be under way at the same time
 * @param first the delay after that many failures; it doubles with each further failure
 * @param longest the maximum of the delay, {@code first} or more
 * @param memory how long failures are counted, from the first one on; then counting begins again. Longer than {@code longest}, at most 10 years
 */
public record FailureLimits(int free, Duration first, Duration longest, Duration memory) {
    private static final int MAX_DOUBLINGS = 30;
    private static final Duration LONGEST_MEMORY = Duration.ofDays(3_650);

    /** @throws IllegalArgumentException if a value is out of its range */
    public FailureLimits {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(memory, "memory");
        if (free < 1) {
            throw new IllegalArgumentException("1 or more failures must be free, not " + free);
        }
        if (memory.compareTo(LONGEST_MEMORY) > 0) {
            throw new IllegalArgumentException("failures are counted for at most 3650 days, not " + memory);
        }
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || memory.compareTo(longest) <= 0) {
            throw new IllegalArgumentException(
                    "the first delay must be positive, the longest no shorter and the memory longer, not " + first
                            + ", " + longest + " and " + memory);
        }
    }

    /** The delay before the next attempt after so many failures; zero while they are free. */
    Duration delayAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration doubled = first.multipliedBy(1L << Math.min(failures - free, MAX_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    /** How many attempts may be under way at the same time after so many failures. */
    int room(int failures) {
        return Math.max(1, free - failures);
    }
}
