package io.usersessions.app.purge;

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
 * Removes the rows of expired sessions again and again, in batches, beside the requests. Sessions expire without it; it only gives the
 * space back. Nodes that share a database may all do it, at times of their own.
 */
public final class PurgeSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeSchedule.class);
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH = 500;

    private final Sessions sessions;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread purger = new Thread(work, "purge");
        purger.setDaemon(true);
        return purger;
    });

    public PurgeSchedule(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Begins, after a part of the interval that differs from node to node. */
    public void start() {
        long interval = INTERVAL.toMillis();
        long first = ThreadLocalRandom.current().nextLong(interval);
        // The purge itself sees to whatever goes wrong with it.
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::purge, first, interval, TimeUnit.MILLISECONDS);
    }

    /** Removes all that expired; what goes wrong is logged, and left to the next time. */
    void purge() {
        try {
            int removed;
            do {
                removed = sessions.purgeExpired(BATCH);
            } while (removed == BATCH && !thread.isShutdown());
        } catch (RuntimeException fault) {
            LOG.warn("expired sessions were not all removed, and will be later: {}", fault.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
