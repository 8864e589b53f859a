package io.usersessions.app.account;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of sign-ins that failed, on a thread of its own: whether there is an account of the name that was given, which decides whether
 * anything is written, must not show in the time that the answer takes. The name itself goes no further; it may be a password.
 */
public final class FailedSignIns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final int MOST_WAITING = 1_000;
    private static final int SECONDS_TO_STOP = 5;

    private final Function<String, Optional<UserId>> accounts;
    private final Sessions sessions;
    private final AtomicLong lost = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread teller = new Thread(work, "failed-sign-ins");
                teller.setDaemon(true);
                return teller;
            });

    /**
     * Of these sessions.
     *
     * @param accounts the account of a name, if there is one
     */
    public FailedSignIns(Function<String, Optional<UserId>> accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Has it told that a sign-in failed; returns at once. One that finds too many waiting is counted alone.
     *
     * @param name as it was given
     */
    public void add(String name, Client client) {
        try {
            thread.execute(() -> tell(name, client));
        } catch (RejectedExecutionException tooMany) {
            lost.incrementAndGet();
        }
    }

    private void tell(String name, Client client) {
        try {
            sessions.signInFailed(accounts.apply(name), client);
        } catch (RuntimeException fault) {
            // Not with its words, which may have the name.
            LOG.warn(
                    "a failed sign-in could not be recorded: {}",
                    fault.getClass().getSimpleName());
        }
        long uncounted = lost.getAndSet(0);
        if (uncounted > 0) {
            LOG.warn("{} more sign-ins failed, too many at once to record each", uncounted);
        }
    }

    /** Tells of those that wait, for as long as that takes within reason. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} failed sign-ins were not recorded",
                        thread.getQueue().size());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
