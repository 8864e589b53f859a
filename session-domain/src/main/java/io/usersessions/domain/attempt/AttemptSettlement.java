package io.usersessions.domain.attempt;

import java.time.Duration;
import java.util.Objects;

/**
 * The end of a reserved attempt.
 *
 * @param key what the attempt counts for
 * @param result how it ended
 * @param memory how long the result is remembered; failures that began to be counted that long ago or earlier do not count any more
 */
public record AttemptSettlement(AttemptKey key, Result result, Duration memory) {
    /** How an attempt ended. */
    public enum Result {
        /** It failed: it is counted, and no longer pending. */
        FAILED,
        /** It succeeded: no failures are counted any more, and it is no longer pending. */
        SUCCEEDED,
        /** It is only no longer pending. */
        WITHDRAWN
    }

    /** @throws IllegalArgumentException if the memory is not positive */
    public AttemptSettlement {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(memory, "memory");
        if (memory.isNegative() || memory.isZero()) {
            throw new IllegalArgumentException("the memory of a result must be positive, not " + memory);
        }
    }
}
