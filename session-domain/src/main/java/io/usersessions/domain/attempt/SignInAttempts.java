package io.usersessions.domain.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counts of attempts to sign in, shared by all nodes. Only arithmetic is stored: which attempt may be made is decided by {@link
 * io.usersessions.domain.throttle.SignInThrottle}.
 *
 * <p>Every method may be called by any number of threads and nodes. A change of one key is atomic, and no change is lost; the keys of one call
 * may change one after another, in the order of the list. {@link AttemptCount#reserved} and {@link AttemptCount#settled} compute each change.
 * Instants have the precision of microseconds. Every method throws {@link io.usersessions.domain.port.SessionStoreException} if the store
 * fails.
 */
public interface SignInAttempts {
    /** The counts of these keys; a key without attempts is absent. */
    Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys);

    /**
     * Adds one pending attempt to each of these keys whose count is as the reservation saw it and has room; a key that is absent has {@link
     * AttemptCount#NONE}. The count is kept at least for {@link AttemptCount#LONGEST_PENDING}.
     *
     * @param reservations of different keys
     * @return the keys that have one more; for the others nothing changed
     */
    Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now);

    /**
     * Ends one pending attempt of each of these keys, whether or not it is still known. The count is kept at least for {@link
     * AttemptSettlement#memory}.
     *
     * @param settlements of different keys
     */
    void settle(List<AttemptSettlement> settlements, Instant now);

    /**
     * Removes counts that need not be kept any more. If the store has its own clock and it differs from {@code now} by more than a minute, the
     * store also keeps what it has to keep by its own clock.
     *
     * @param limit maximum number of counts to remove, 1 or more
     * @return number of removed counts; fewer than {@code limit} means that no more are due
     */
    int purge(Instant now, int limit);
}
