package io.usersessions.app.notice;

import io.usersessions.app.device.Devices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices on their way. They are sent by a thread of their own, so that no request waits for a mail server; a notice that cannot be sent
 * is tried again some times; and only so many wait that a mail server that is down cannot fill the memory.
 */
public final class NoticeQueue implements Notices, AutoCloseable {
    /** How many notices can wait; more are counted and not sent. */
    static final int MAX_WAITING = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(NoticeQueue.class);

    private final Teller teller;
    private final Pace pace;
    private final HourlyLimit limit = new HourlyLimit();
    private final List<WaitingNotice> waiting = new ArrayList<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread sender = new Thread(work, "notices");
        sender.setDaemon(true);
        return sender;
    });
    private long lost;
    private boolean closing;

    /**
     * An empty queue, whose thread starts with the first notice.
     *
     * @param recipients finds the owners of accounts
     * @param devices names devices and places
     * @param channel reaches people
     */
    public NoticeQueue(Recipients recipients, Devices devices, NoticeChannel channel) {
        this(new Teller(recipients, devices, channel), Pace.usual());
    }

    NoticeQueue(Teller teller, Pace pace) {
        this.teller = teller;
        this.pace = pace;
    }

    @Override
    public void announce(Notice notice) {
        arrive(notice).ifPresent(fresh -> later(fresh, pace.settle().toMillis()));
    }

    /** The notice that has to be scheduled; empty if it belongs to one that waits, or too many wait or were sent. */
    private synchronized Optional<WaitingNotice> arrive(Notice notice) {
        if (waiting.stream().anyMatch(other -> other.takesIn(notice)) || !limit.admits(notice)) {
            return Optional.empty();
        }
        if (closing || waiting.size() >= MAX_WAITING) {
            lost++;
            return Optional.empty();
        }
        WaitingNotice fresh = new WaitingNotice(notice);
        waiting.add(fresh);
        return Optional.of(fresh);
    }

    private void later(WaitingNotice notice, long millis) {
        try {
            var unused = thread.schedule(() -> attempt(notice), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Whoever closed the queue counts what still waits.
        }
    }

    private void attempt(WaitingNotice notice) {
        if (!leave(notice)) {
            return;
        }
        try {
            teller.tell(notice.content());
        } catch (RuntimeException | LinkageError fault) {
            failed(notice.afterAttempt(), fault);
        }
        reportLost();
    }

    private synchronized boolean leave(WaitingNotice notice) {
        return waiting.remove(notice);
    }

    private void failed(WaitingNotice notice, Throwable fault) {
        if (isWorthAnother(notice, fault) && comeBack(notice)) {
            later(notice, pace.waitAfter(notice.attempts()).toMillis());
        } else {
            LOG.warn(
                    "{} could not be told of what happened: {}",
                    notice.content().user(),
                    reason(fault));
        }
    }

    private boolean isWorthAnother(WaitingNotice notice, Throwable fault) {
        boolean isLasting = fault instanceof NoticeNotSentException refused && refused.isLasting();
        return !isLasting && pace.hasRetryAfter(notice.attempts());
    }

    private synchronized boolean comeBack(WaitingNotice notice) {
        return !closing && waiting.size() < MAX_WAITING && waiting.add(notice);
    }

    /** The message of any other fault may contain an address. */
    private static String reason(Throwable fault) {
        return fault instanceof NoticeNotSentException known
                ? String.valueOf(known.getMessage())
                : fault.getClass().getSimpleName();
    }

    private void reportLost() {
        long uncounted = takeLost();
        if (uncounted > 0) {
            LOG.warn("{} notices were not sent, because {} others wait", uncounted, MAX_WAITING);
        }
    }

    private synchronized long takeLost() {
        long number = lost;
        lost = 0;
        return number;
    }

    /** Sends those that wait, for some seconds at most. */
    @Override
    public void close() {
        try {
            thread.submit(() -> beginClosing().forEach(this::attemptUnlessClosed))
                    .get(pace.stop().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException unfinished) {
            // Those that are left are counted below.
        }
        thread.shutdownNow();
        int unsent = beginClosing().size();
        if (unsent > 0) {
            LOG.warn("{} notices were not sent before the end", unsent);
        }
    }

    private synchronized List<WaitingNotice> beginClosing() {
        closing = true;
        return List.copyOf(waiting);
    }

    private void attemptUnlessClosed(WaitingNotice notice) {
        if (!thread.isShutdown()) {
            attempt(notice);
        }
    }
}
