package io.usersessions.domain.usecase;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a purge periodically, on a daemon thread of its own, until it is closed. All nodes of a store may run one, each at its own times: with
 * leases, only one of them works at a time.
 *
 * <p>Close it before the store.
 */
public final class PurgeSchedule implements AutoCloseable {
    private static final int SECONDS_TO_STOP = 5;

    private final Purge purge;
    private final PurgeListener listener;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread purger = new Thread(work, "session-purge");
        purger.setDaemon(true);
        return purger;
    });

    private PurgeSchedule(Purge purge, PurgeListener listener) {
        this.purge = purge;
        this.listener = listener;
    }

    /** @param part where in the interval the first run is, from 0 to 1 */
    static PurgeSchedule of(Purge purge, Duration interval, double part, PurgeListener listener) {
        PurgeSchedule schedule = new PurgeSchedule(purge, listener);
        long nanos = interval.toNanos();
        // A run never throws, so it does not end the schedule.
        ScheduledFuture<?> unused = schedule.thread.scheduleWithFixedDelay(
                schedule::purgeNow, (long) (nanos * part), nanos, TimeUnit.NANOSECONDS);
        return schedule;
    }

    /** Runs the purge now, on the thread of the caller; does nothing after the schedule is closed. */
    public void purgeNow() {
        try {
            PurgeProgress end = purge.run(progress -> {}, thread::isShutdown);
            tell(() -> listener.ended(end));
        } catch (RuntimeException fault) {
            tell(() -> listener.failed(fault));
        }
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException ignored) {
            // The next run is more important than a broken listener.
        }
    }

    /** Ends a run in progress after its current batch, for which it waits at most {@value #SECONDS_TO_STOP} seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
