package io.usersessions.persistence;

import java.time.Duration;

/**
 * When loads, saves and sign-ins of many callers share a statement and a commit.
 *
 * <p>As long as few callers are inside the store, each runs its own statement at once on its own thread, as if there were no combining.
 * More than that queue, and a few threads of the store serve what has queued, one statement for all of it. What a caller sees is the
 * same either way: its own outcome, in its own order. Only these do not combine with work of the caller's own: a connection that is
 * bound to the calling thread, as for a transaction around the request, is not the one that is used.
 *
 * @param direct how many callers may be inside before others queue
 * @param lanes how many statements serve the queue at the same time, each on a connection of its own
 * @param most how many callers share one statement at most
 * @param patience how long a queued caller waits for its outcome before that is a fault
 */
public record Combining(int direct, int lanes, int most, Duration patience) {
    private static final int LARGEST_MOST = 200;

    /** @throws IllegalArgumentException if a number is out of range */
    public Combining {
        if (direct < 0) {
            throw new IllegalArgumentException("callers that may be inside are 0 or more, not " + direct);
        }
        if (lanes < 1) {
            throw new IllegalArgumentException("lanes are 1 or more, not " + lanes);
        }
        if (most < 1 || most > LARGEST_MOST) {
            throw new IllegalArgumentException("callers of one statement are 1 to " + LARGEST_MOST + ", not " + most);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is longer than nothing, not " + patience);
        }
    }

    /** Eight callers run at once; from there on as many lanes as processors, two at least, serve up to 64 callers each. */
    public static Combining defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Combining(8, Math.max(2, processors), 64, Duration.ofSeconds(3));
    }

    /** Every caller runs its own statement. */
    public static Combining off() {
        return defaults().direct(Integer.MAX_VALUE);
    }

    public Combining direct(int direct) {
        return new Combining(direct, lanes, most, patience);
    }

    public Combining lanes(int lanes) {
        return new Combining(direct, lanes, most, patience);
    }

    public Combining most(int most) {
        return new Combining(direct, lanes, most, patience);
    }

    public Combining patience(Duration patience) {
        return new Combining(direct, lanes, most, patience);
    }
}
