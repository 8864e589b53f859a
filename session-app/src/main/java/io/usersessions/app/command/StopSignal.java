package io.usersessions.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the thread that runs a command close its resources when the process is stopped (SIGTERM, Ctrl-C).
 *
 * <p>The virtual machine runs all shutdown hooks at the same time, so they cannot close things in order. The hook of this class only
 * wakes the command, and waits until the command has closed its resources.
 */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private StopSignal() {}

    /** From now on, stopping the process waits for {@link #close}. */
    static StopSignal awaited() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::request, "stop"));
        return signal;
    }

    private void request() {
        if (done.getCount() == 0) {
            // The command ended by itself, with its own exit code.
            return;
        }
        requested.countDown();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // The command closed everything. The exit code of the signal would report a failure.
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process is to stop. */
    void await() {
        try {
            requested.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
