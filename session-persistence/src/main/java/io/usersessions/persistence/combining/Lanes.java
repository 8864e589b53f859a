package io.usersessions.persistence.combining;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the callers that load, save or sign in at one store, and runs the lanes that serve queued callers. */
public final class Lanes {
    private static final int IDLE_SECONDS = 10;

    private final CombiningLimits limits;
    private final AtomicInteger callersInside = new AtomicInteger();
    private final ExecutorService threads;

    /** Lanes of one store. */
    public Lanes(CombiningLimits limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Lanes::daemon);
    }

    /** Idle threads end by themselves: a store needs no closing. */
    private static Thread daemon(Runnable work) {
        // The thread inherits nothing from the request that happens to start it: a lane works for all.
        Thread thread = new Thread(null, work, "session-lane", 0, false);
        thread.setContextClassLoader(Lanes.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    /** The limits of this store. */
    public CombiningLimits limits() {
        return limits;
    }

    /** Counts a caller that enters, until it {@linkplain #leave leaves}; how many are inside now. */
    int enter() {
        return callersInside.incrementAndGet();
    }

    void leave() {
        callersInside.decrementAndGet();
    }

    void run(Runnable lane) {
        threads.execute(lane);
    }
}
