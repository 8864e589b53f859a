package io.usersessions.app.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the thread that runs a command put things in order when the process is told to stop (SIGTERM, Ctrl-C).
 *
 * <p>The virtual machine runs its shutdown hooks all at once, so they can put nothing in an order. Here the one hook only passes the
 * word on to the command, and waits until the command has closed what it opened.
 */
final class StopSignal implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    private StopSignal() {}

    /** From now on a stop waits for {@link #close}. */
    static StopSignal awaited() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::pass, "stop"));
        return signal;
    }

    private void pass() {
        if (done.getCount() == 0) {
            // The command ended by itself, and has an exit code of its own.
            return;
        }
        asked.countDown();
        try {
            if (done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // All is in order: a stop that was asked for is no failure, which the signal's own exit code would tell
                // of.
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the process was told to stop. */
    void await() {
        try {
            asked.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}
