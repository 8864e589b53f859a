package io.usersessions.domain.watch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A daemon thread that polls at its pace while there is something to poll, and otherwise sleeps until it is woken. */
final class PollThread {
    private static final int SECONDS_TO_STOP = 5;

    private final Runnable poll;
    private final BooleanSupplier isNeeded;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Thread thread = new Thread(this::run, "session-watch");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean isClosed;

    /** @param poll never throws */
    PollThread(Runnable poll, BooleanSupplier isNeeded, Pace pace, LongSupplier nanoTime) {
        this.poll = poll;
        this.isNeeded = isNeeded;
        this.pace = pace;
        this.nanoTime = nanoTime;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Notices that polling is needed now. */
    void wake() {
        locked(() -> {});
    }

    /** Polls as soon as two polls may follow each other. */
    void hurry() {
        locked(pace::hurry);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (awaitTurn()) {
                poll.run();
            }
        } catch (InterruptedException end) {
            // Only its owner can interrupt this thread, and then it ends.
        }
    }

    /** Waits for the next poll; false if there is none because of the end. */
    private boolean awaitTurn() throws InterruptedException {
        lock.lock();
        try {
            while (!isClosed) {
                long wait = isNeeded.getAsBoolean() ? pace.untilDue(nanoTime.getAsLong()) : Long.MAX_VALUE;
                if (wait <= 0) {
                    pace.started(nanoTime.getAsLong());
                    return true;
                }
                long unused = changed.awaitNanos(wait);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends after the current poll, for which it waits at most {@value #SECONDS_TO_STOP} seconds. */
    void close() {
        locked(() -> isClosed = true);
        try {
            if (!Thread.currentThread().equals(thread)) {
                thread.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
