package io.usersessions.domain.attempt;

import java.util.Objects;

/**
 * One more attempt is about to be made, if the count is still as it was seen.
 *
 * @param key what the attempt counts for
 * @param seenFailures {@link AttemptCount#failures} as it was found; 0 if there was no count
 * @param room how many attempts may be pending at the same time, this one included; 1 or more
 */
public record AttemptReservation(AttemptKey key, int seenFailures, int room) {
    /** @throws IllegalArgumentException if a number is out of range */
    public AttemptReservation {
        Objects.requireNonNull(key, "key");
        if (seenFailures < 0 || room < 1) {
            throw new IllegalArgumentException("a reservation has seen 0 or more failures, and has room for 1 or more");
        }
    }
}
