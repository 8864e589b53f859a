package io.usersessions.app.purge;

import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeProgress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes expired sessions periodically, on a thread of its own. Sessions expire without it; it only frees space. All nodes of a database
 * may run it, each at its own times: only one of them works at a time.
 */
public final class PurgeSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int SECONDS_TO_STOP = 5;

    private final Purge purge;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread purger = new Thread(work, "purge");
        purger.setDaemon(true);
        return purger;
    });

    public PurgeSchedule(Purge purge) {
        this.purge = purge;
    }

    /** Starts after a random part of the interval, which differs between nodes. */
    public void start() {
        long interval = INTERVAL.toMillis();
        long first = ThreadLocalRandom.current().nextLong(interval);
        // The purge itself handles its failures.
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::purge, first, interval, TimeUnit.MILLISECONDS);
    }

    /** Removes all expired sessions now; a failure is logged, and the next purge does the rest. */
    public void purge() {
        try {
            PurgeProgress end = purge.run(PurgeSchedule::log, thread::isShutdown);
            if (end.sessions() + end.historyEntries() + end.importedKeys() > 0) {
                LOG.info(
                        "purge {}: {} expired sessions, {} history entries and {} imported keys removed",
                        end.state(),
                        end.sessions(),
                        end.historyEntries(),
                        end.importedKeys());
            }
        } catch (RuntimeException fault) {
            LOG.warn("the purge failed, and the next one will do the rest: {}", fault.getMessage());
        }
    }

    private static void log(PurgeProgress progress) {
        LOG.debug("{}", progress);
    }

    /** Waits some seconds for a batch in progress. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("a purge is still in progress");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
