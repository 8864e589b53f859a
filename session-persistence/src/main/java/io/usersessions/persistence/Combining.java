package io.usersessions.persistence;

import io.usersessions.persistence.combining.CombiningLimits;
import io.usersessions.persistence.combining.Queueing;
import java.time.Duration;
import java.util.Objects;

/**
 * When loads, saves and sign-ins of many callers share a statement and a commit.
 *
 * <p>As long as few callers are inside the store, each caller runs its own statement at once on its own thread, as if there were no
 * combining. Further callers queue, and a few threads of the store serve the queue with one statement for many callers. A caller sees no
 * difference: it gets its own outcome, and its calls keep their order. There is one exception: a connection that is bound to the calling
 * thread, for example for a transaction around the request, is not used.
 */
public final class Combining {
    private final CombiningLimits limits;

    Combining(CombiningLimits limits) {
        this.limits = limits;
    }

    /**
     * Up to eight callers load at once; more share a lane for every eight in the queue, up to as many lanes as there are processors. Saves
     * wait for the disk, which is as fast for many as for one: from the fifth caller on they share one lane, and one more for every 64 in
     * the queue. A queued caller waits for 2.8 seconds at most.
     */
    public static Combining defaults() {
        return new Combining(CombiningLimits.defaults());
    }

    /** Every caller runs its own statement. */
    public static Combining off() {
        return new Combining(CombiningLimits.defaults().loads(Queueing.none()).saves(Queueing.none()));
    }

    /**
     * The same with this limit on the time that a queued caller waits for its outcome before that is a fault.
     *
     * @param patience no longer than {@link Deadlines#longest}
     * @throws IllegalArgumentException if it is not positive
     */
    public Combining patience(Duration patience) {
        Objects.requireNonNull(patience, "patience");
        return new Combining(limits.patience(patience));
    }

    CombiningLimits limits() {
        return limits;
    }
}
