package io.usersessions.testkit.interleaving;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that runs in steps: each step ends before the next call of the store.
 *
 * @param <T> result of the work
 */
public final class Steps<T> {
    private static final int SECONDS = 60;
    private static final ThreadLocal<@Nullable Steps<?>> CURRENT = new ThreadLocal<>();

    private final Callable<T> work;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore halted = new Semaphore(0);
    private boolean begun;
    private volatile boolean done;
    private volatile @Nullable T outcome;
    private volatile @Nullable Throwable fault;

    /** Work that has not started. */
    public Steps(Callable<T> work) {
        this.work = work;
    }

    /** Whether the work has no further step. */
    public boolean isDone() {
        return done;
    }

    /** Runs up to the next call of the store, or to the end. */
    public void next(Executor executor) {
        if (begun) {
            turn.release();
        } else {
            begun = true;
            executor.execute(this::run);
        }
        acquire(halted);
    }

    private void run() {
        try {
            outcome = during(work);
        } catch (Exception | Error thrown) {
            fault = thrown;
        } finally {
            done = true;
            halted.release();
        }
    }

    /** Runs something else on this thread; its calls of the store wait for the steps of this work. */
    public <R> R during(Callable<R> part) throws Exception {
        CURRENT.set(this);
        try {
            return part.call();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * The result of the work.
     *
     * @throws AssertionError if it threw or has no result
     */
    public T outcome() {
        T result = outcome;
        if (result == null) {
            throw new AssertionError("a step failed: " + fault, fault);
        }
        return result;
    }

    static void awaitTurn() {
        Steps<?> current = CURRENT.get();
        if (current != null) {
            current.halted.release();
            acquire(current.turn);
        }
    }

    private static void acquire(Semaphore semaphore) {
        try {
            if (!semaphore.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a step did not end within " + SECONDS + " seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("a step was interrupted", interrupted);
        }
    }
}
