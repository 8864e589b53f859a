package io.usersessions.app.purge;

import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.Sessions;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what expired again and again, beside the requests. Sessions expire without it; it only gives the space back. Nodes that share a
 * database may all do it, at times of their own: one of them works at a time.
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

    public PurgeSchedule(Sessions sessions) {
        purge = sessions.purge();
    }

    /** Begins, after a part of the interval that differs from node to node. */
    public void start() {
        long interval = INTERVAL.toMillis();
        long first = ThreadLocalRandom.current().nextLong(interval);
        // The purge itself sees to whatever goes wrong with it.
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::purge, first, interval, TimeUnit.MILLISECONDS);
    }

    /** Removes all that expired, now; what goes wrong is logged, and left to the next time. */
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
            LOG.warn("what expired was not all removed, and will be later: {}", fault.getMessage());
        }
    }

    private static void log(PurgeProgress progress) {
        LOG.debug("{}", progress);
    }

    /** Lets a batch that is under way come to its end, for as long as that takes within reason. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn("a purge is still under way");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
