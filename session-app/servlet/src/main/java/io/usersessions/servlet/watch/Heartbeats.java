package io.usersessions.servlet.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The one thread that has every stream write a comment from time to time. No write waits for a client. */
final class Heartbeats {
    /** How often the streams are looked through in an average interval. */
    private static final int LOOKS = 20;

    private static final int QUARTER = 4;

    private final OpenStreams open;
    private final long interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread daemon = new Thread(work, "session-event-heartbeats");
        daemon.setDaemon(true);
        return daemon;
    });

    Heartbeats(OpenStreams open, Duration interval) {
        this.open = open;
        this.interval = interval.toNanos();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It goes on until the thread is shut down, and never throws.
    void start() {
        thread.scheduleWithFixedDelay(this::look, interval / LOOKS, interval / LOOKS, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        open.all().forEach(stream -> stream.beatIfDue(now, next()));
    }

    /** The time until the next heartbeat of a stream. They do not beat in step, however they began. */
    private long next() {
        return interval + ThreadLocalRandom.current().nextLong(-interval / QUARTER, interval / QUARTER);
    }

    void close() {
        thread.shutdownNow();
    }
}
