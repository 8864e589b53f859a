package io.usersessions.domain.throttle;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Permits, of which the next free one goes to the waiting thread of the lowest rank, and among equals to the first that came. */
final class Turns {
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(Comparator.comparingInt(Turn::rank).thenComparingLong(Turn::number));
    private int free;
    private long next;

    Turns(int permits) {
        free = permits;
    }

    private static final class Turn {
        private final int rank;
        private final long number;
        private final Condition granting;
        private boolean isGranted;

        Turn(int rank, long number, Condition granting) {
            this.rank = rank;
            this.number = number;
            this.granting = granting;
        }

        int rank() {
            return rank;
        }

        long number() {
            return number;
        }
    }

    /** Waits for a permit; false if there was none in time. */
    boolean await(int rank, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Turn turn = new Turn(rank, next++, lock.newCondition());
            waiting.add(turn);
            grant();
            try {
                return isGranted(turn, patience.toNanos());
            } catch (InterruptedException interrupted) {
                giveUp(turn);
                throw interrupted;
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isGranted(Turn turn, long patience) throws InterruptedException {
        long left = patience;
        while (!turn.isGranted && left > 0) {
            left = turn.granting.awaitNanos(left);
        }
        if (!turn.isGranted) {
            giveUp(turn);
        }
        return turn.isGranted;
    }

    private void giveUp(Turn turn) {
        if (turn.isGranted) {
            free++;
            grant();
        } else {
            waiting.remove(turn);
        }
    }

    /** Gives a permit back. */
    void end() {
        lock.lock();
        try {
            free++;
            grant();
        } finally {
            lock.unlock();
        }
    }

    private void grant() {
        while (free > 0 && !waiting.isEmpty()) {
            free--;
            Turn turn = waiting.remove();
            turn.isGranted = true;
            turn.granting.signal();
        }
    }
}
