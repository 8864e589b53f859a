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
 * Records failed sign-ins on a thread of its own. Only a sign-in that names an account is written, and the time of the answer must not
 * reveal that. The name is not recorded, since people sometimes type their password there.
 */
public final class FailedSignIns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);
    private static final int MAX_WAITING = 1_000;
    private static final int SECONDS_TO_STOP = 5;

    private final Function<String, Optional<UserId>> accounts;
    private final Sessions sessions;
    private final AtomicLong lost = new AtomicLong();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                Thread recorder = new Thread(work, "failed-sign-ins");
                recorder.setDaemon(true);
                return recorder;
            });

    /**
     * Records them in the history of these sessions.
     *
     * @param accounts finds the account of a name
     */
    public FailedSignIns(Function<String, Optional<UserId>> accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /**
     * Records a failed sign-in later, and returns at once. If too many wait, it is only counted.
     *
     * @param name the text that was typed as the name
     */
    public void add(String name, Client client) {
        try {
            thread.execute(() -> record(name, client));
        } catch (RejectedExecutionException tooMany) {
            lost.incrementAndGet();
        }
    }

    private void record(String name, Client client) {
        try {
            sessions.signInFailed(accounts.apply(name).orElse(null), client);
        } catch (RuntimeException fault) {
            // Without the message, which may contain the name.
            LOG.warn(
                    "a failed sign-in could not be recorded: {}",
                    fault.getClass().getSimpleName());
        }
        long unrecorded = lost.getAndSet(0);
        if (unrecorded > 0) {
            LOG.warn("{} more sign-ins failed, too many at once to record each", unrecorded);
        }
    }

    /** Records those that wait, for some seconds at most. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                LOG.warn(
                        "{} failed sign-ins were not recorded",
                        thread.getQueue().size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
