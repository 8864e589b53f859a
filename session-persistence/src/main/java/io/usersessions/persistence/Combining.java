package io.usersessions.persistence;

import java.time.Duration;

/**
 * When loads, saves and sign-ins of many callers share a statement and a commit.
 *
 * <p>As long as few callers are inside the store, each runs its own statement at once on its own thread, as if there were no combining.
 * More than that queue, and a few threads of the store serve what has queued, one statement for all of it. What a caller sees is the
 * same either way: its own outcome, in its own order. One thing differs: a connection that is bound to the calling thread, as for a
 * transaction around the request, is not the one that is used.
 *
 * @param loads how loads queue
 * @param saves how first saves, saves and sign-ins queue
 * @param most how many callers share one statement at most
 * @param few fewer saves than these, sign-ins apart, share a commit and no statement: for so few rows PostgreSQL plans one anew each time
 * @param patience how long a queued caller waits for its outcome before that is a fault; no longer than {@link Deadlines#longest}
 */
public record Combining(Queueing loads, Queueing saves, int most, int few, Duration patience) {
    private static final int LARGEST_MOST = 200;
    private static final int MOST = 64;
    private static final int FEW = 8;
    private static final Duration PATIENCE = Duration.ofMillis(2_800);

    /** @throws IllegalArgumentException if a number is out of range */
    public Combining {
        if (most < 1 || most > LARGEST_MOST) {
            throw new IllegalArgumentException("callers of one statement are 1 to " + LARGEST_MOST + ", not " + most);
        }
        if (few < 1) {
            throw new IllegalArgumentException("few are 1 or more, not " + few);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is longer than nothing, not " + patience);
        }
    }

    /**
     * How calls of a kind queue.
     *
     * @param direct how many callers may be loading, saving or signing in before one of this kind queues
     * @param lanes how many statements serve the queue at the same time at most, each on a connection of its own
     * @param perLane how many callers are in the queue before one more lane serves it
     */
    public record Queueing(int direct, int lanes, int perLane) {
        /** @throws IllegalArgumentException if a number is out of range */
        public Queueing {
            if (direct < 0) {
                throw new IllegalArgumentException("callers inside are 0 or more, not " + direct);
            }
            if (lanes < 1) {
                throw new IllegalArgumentException("lanes are 1 or more, not " + lanes);
            }
            if (perLane < 1) {
                throw new IllegalArgumentException("callers for one more lane are 1 or more, not " + perLane);
            }
        }

        /** Nobody queues. */
        public static Queueing none() {
            return new Queueing(Integer.MAX_VALUE, 1, 1);
        }
    }

    /**
     * Up to eight callers load at once; more share a lane for every eight in the queue, up to as many as there are processors. Saves wait
     * for the disk, which is as fast for many as for one: from the fifth caller on they share one lane, and one more for every 64 in the queue.
     */
    public static Combining defaults() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        return new Combining(new Queueing(8, processors, 8), new Queueing(4, processors, MOST), MOST, FEW, PATIENCE);
    }

    /** Every caller runs its own statement. */
    public static Combining off() {
        return defaults().loads(Queueing.none()).saves(Queueing.none());
    }

    public Combining loads(Queueing loads) {
        return new Combining(loads, saves, most, few, patience);
    }

    public Combining saves(Queueing saves) {
        return new Combining(loads, saves, most, few, patience);
    }

    public Combining most(int most) {
        return new Combining(loads, saves, most, few, patience);
    }

    public Combining few(int few) {
        return new Combining(loads, saves, most, few, patience);
    }

    public Combining patience(Duration patience) {
        return new Combining(loads, saves, most, few, patience);
    }
}
