package io.usersessions.persistence.combining;

import java.time.Duration;

/**
 * When callers queue, and how many of them share a statement.
 *
 * @param loads how loads queue
 * @param saves how saves queue: first saves, later ones and sign-ins
 * @param maxShared how many callers share one statement at most
 * @param minRows fewer saves than these, sign-ins apart, share a commit but no statement: PostgreSQL plans a statement for so few rows
 *     anew each time
 * @param patience how long a queued caller waits for its outcome before that is a fault
 */
public record CombiningLimits(Queueing loads, Queueing saves, int maxShared, int minRows, Duration patience) {
    private static final int LARGEST_MAX_SHARED = 200;
    private static final int MAX_SHARED = 64;
    private static final int MIN_ROWS = 8;
    private static final Duration PATIENCE = Duration.ofMillis(2_800);

    /** @throws IllegalArgumentException if a number is out of range */
    public CombiningLimits {
        if (maxShared < 1 || maxShared > LARGEST_MAX_SHARED) {
            throw new IllegalArgumentException(
                    "1 to " + LARGEST_MAX_SHARED + " callers can share a statement, not " + maxShared);
        }
        if (minRows < 1) {
            throw new IllegalArgumentException("a statement must be for 1 row or more, not " + minRows);
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("the patience must be positive, not " + patience);
        }
    }

    /** Eight direct loads, four direct saves, and a lane for each processor at most. */
    public static CombiningLimits defaults() {
        int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
        Queueing loads = new Queueing(8, processors, 8);
        Queueing saves = new Queueing(4, processors, MAX_SHARED);
        return new CombiningLimits(loads, saves, MAX_SHARED, MIN_ROWS, PATIENCE);
    }

    /** The same limits with this queueing of loads. */
    public CombiningLimits loads(Queueing loads) {
        return new CombiningLimits(loads, saves, maxShared, minRows, patience);
    }

    /** The same limits with this queueing of saves. */
    public CombiningLimits saves(Queueing saves) {
        return new CombiningLimits(loads, saves, maxShared, minRows, patience);
    }

    /** The same limits with this number of callers. */
    public CombiningLimits maxShared(int maxShared) {
        return new CombiningLimits(loads, saves, maxShared, minRows, patience);
    }

    /** The same limits with this number of rows. */
    public CombiningLimits minRows(int minRows) {
        return new CombiningLimits(loads, saves, maxShared, minRows, patience);
    }

    /** The same limits with this patience. */
    public CombiningLimits patience(Duration patience) {
        return new CombiningLimits(loads, saves, maxShared, minRows, patience);
    }
}
