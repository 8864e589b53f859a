package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Asks the store for all watched sessions with one query, and has those told whose session is over. One thread uses it. */
final class StorePoll {
    private final LiveSessions store;
    private final InstantSource time;
    private final Duration margin;
    private final WatchListener listener;
    private final WatchedSessions watched;
    private final Telling telling;

    private boolean isFailing;
    private Instant lastFault = Instant.MIN;

    StorePoll(
            LiveSessions store,
            InstantSource time,
            Duration margin,
            WatchListener listener,
            WatchedSessions watched,
            Telling telling) {
        this.store = store;
        this.time = time;
        this.margin = margin;
        this.listener = listener;
        this.watched = watched;
        this.telling = telling;
    }

    /** Never throws: the next poll may succeed. */
    void run() {
        List<SessionId> asked = watched.all();
        if (asked.isEmpty()) {
            return;
        }
        try {
            judge(asked, store.expiries(asked));
            succeeded();
        } catch (RuntimeException | Error fault) {
            failed(fault);
        }
    }

    private void judge(List<SessionId> asked, Map<SessionId, Instant> expiries) {
        Instant now = time.instant();
        for (SessionId session : asked) {
            Instant expiry = expiries.get(session);
            if (expiry == null) {
                boolean isPurged = !watched.lastExpiry(session).isAfter(now);
                telling.tell(session, isPurged ? SessionEnd.EXPIRED : SessionEnd.ENDED);
            } else if (isOver(expiry, now)) {
                telling.tell(session, SessionEnd.EXPIRED);
            } else {
                watched.expires(session, expiry);
            }
        }
    }

    /** After an outage too, activity that waited for the store gets the margin to be written. */
    private boolean isOver(Instant expiry, Instant now) {
        Instant since = expiry.isAfter(lastFault) ? expiry : lastFault;
        return !since.isAfter(now.minus(margin));
    }

    private void succeeded() {
        if (isFailing) {
            isFailing = false;
            report(listener::recovered);
        }
    }

    private void failed(Throwable fault) {
        lastFault = time.instant();
        if (!isFailing) {
            isFailing = true;
            SessionStoreException told = fault instanceof SessionStoreException ofTheStore
                    ? ofTheStore
                    : new SessionStoreException("the store failed: " + fault, fault);
            report(() -> listener.failed(told));
        }
    }

    private static void report(Runnable report) {
        try {
            report.run();
        } catch (RuntimeException ofTheListener) {
            // A listener must not stop the watch.
        }
    }
}
