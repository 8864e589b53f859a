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
 * Closes a connection on which no request has come to the end of its head, and no answer has begun, for too long: on which a head
 * trickles, a handler hangs or an answer is not taken. An idle timeout sees none of these as long as a byte moves now and then.
 */
final class ExchangeDeadline extends AbstractLifeCycle implements Connection.Listener {
    private static final int LOOKS = 8;

    private final long longest;
    private final Scheduler scheduler;
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
    private volatile Scheduler.@Nullable Task next;

    private record Progress(long messages, long since) {
        static Progress of(Connection connection) {
            return new Progress(messages(connection), NanoTime.now());
        }

        static long messages(Connection connection) {
            return connection.getMessagesIn() + connection.getMessagesOut();
        }
    }

    ExchangeDeadline(Duration longest, Scheduler scheduler) {
        this.longest = longest.toNanos();
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
        next = scheduler.schedule(this::look, longest / LOOKS, TimeUnit.NANOSECONDS);
    }

    private void look() {
        open.forEach((connection, before) -> {
            if (before.messages() != Progress.messages(connection)) {
                open.replace(connection, before, Progress.of(connection));
            } else if (NanoTime.since(before.since()) > longest) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            schedule();
        }
    }
}
