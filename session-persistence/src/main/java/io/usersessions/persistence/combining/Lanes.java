package io.usersessions.persistence;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The callers who are loading, saving or signing in at one store, and the threads that serve those who queue. */
final class Crowd {
    private static final int IDLE_SECONDS = 10;

    private final Combining combining;
    private final AtomicInteger inside = new AtomicInteger();
    private final ExecutorService threads;

    Crowd(Combining combining) {
        this.combining = combining;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Crowd::daemon);
    }

    /** Threads end by themselves when nobody queues: a store needs no closing. */
    private static Thread daemon(Runnable work) {
        // Nothing of the request that happened to make it: a lane works for all.
        Thread thread = new Thread(null, work, "session-lane", 0, false);
        thread.setContextClassLoader(Crowd.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    Combining combining() {
        return combining;
    }

    /** Counts a caller in, to be followed by {@link #leave}; how many are inside now. */
    int enter() {
        return inside.incrementAndGet();
    }

    void leave() {
        inside.decrementAndGet();
    }

    void run(Runnable lane) {
        threads.execute(lane);
    }
}
