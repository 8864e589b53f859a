package io.usersessions.app.connection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which for too long no request head was completed and no answer began: the head arrives slowly, a handler hangs
 * or the client does not read the answer. An idle timeout detects none of these as long as a byte is transferred now and then. A {@link
 * LongAnswer} has no deadline.
 */
final class ExchangeDeadline extends AbstractLifeCycle implements Connection.Listener {
    private static final int CHECKS_PER_DEADLINE = 8;

    private final long deadline;
    private final Scheduler scheduler;
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
    private volatile Scheduler.@Nullable Task next;

    private record Progress(long messages, long since, boolean isSuspended) {
        static Progress of(Connection connection) {
            return new Progress(messages(connection), NanoTime.now(), false);
        }

        static Progress suspended(Connection connection) {
            return new Progress(messages(connection), NanoTime.now(), true);
        }

        boolean isOver(long deadline) {
            return !isSuspended && NanoTime.since(since) > deadline;
        }

        static long messages(Connection connection) {
            return connection.getMessagesIn() + connection.getMessagesOut();
        }
    }

    ExchangeDeadline(Duration deadline, Scheduler scheduler) {
        this.deadline = deadline.toNanos();
        this.scheduler = scheduler;
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, Progress.of(connection));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    /** Lets the current answer of an open connection go on. */
    void suspendFor(Connection connection) {
        open.computeIfPresent(connection, (same, progress) -> Progress.suspended(connection));
    }

    /** Begins the time of a connection anew, if it is open. */
    void resumeFor(Connection connection) {
        open.computeIfPresent(connection, (same, progress) -> Progress.of(connection));
    }

    @Override
    protected void doStart() {
        schedule();
    }

    @Override
    protected void doStop() {
        Scheduler.Task scheduled = next;
        if (scheduled != null) {
            scheduled.cancel();
        }
    }

    private void schedule() {
        next = scheduler.schedule(this::check, deadline / CHECKS_PER_DEADLINE, TimeUnit.NANOSECONDS);
    }

    private void check() {
        open.forEach((connection, before) -> {
            if (before.messages() != Progress.messages(connection)) {
                open.replace(connection, before, Progress.of(connection));
            } else if (before.isOver(deadline)) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            schedule();
        }
    }
}
