package io.usersessions.app.event;

import io.usersessions.domain.buffer.TouchFault;
import io.usersessions.domain.clock.ClockNotice;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.watch.WatchListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the log what happened to which session, and why. Session ids are handles that open nothing; agents and addresses are left
 * out.
 */
public final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final SessionLines SESSIONS = new SessionLines();
    private static final ClockLines CLOCK = new ClockLines();

    private EventLog() {}

    /** The listener that writes session events. */
    public static SessionEvents listener() {
        return EventLog::log;
    }

    private static void log(SessionEvent event) {
        event.when(SESSIONS).ifPresent(line -> line.writeTo(LOG));
    }

    /** Writes that activity could not be stored yet, or was lost. */
    public static void touchesDelayed(TouchFault fault) {
        LOG.warn(
                "activity of {} sessions waits to be stored, that of {} was lost and that of {} refused since the start: {}",
                fault.kept(),
                fault.dropped(),
                fault.refused(),
                fault.cause().getMessage());
    }

    /** Writes that the clocks of this node and of the database begin to differ, or agree again. */
    public static void clock(ClockNotice notice) {
        notice.when(CLOCK).writeTo(LOG);
    }

    /** The listener that writes that nobody can be told at once of the end of a session, or can be told again. */
    public static WatchListener watch() {
        return new WatchLines(LOG);
    }

    /** Writes that notices of ends do not reach other nodes, or do not arrive here. */
    public static void noticesFailed(SessionStoreException fault) {
        LOG.info("notices of ended sessions fail, so other nodes learn of them a second later: {}", fault.getMessage());
    }

    /** Writes that rows were left out because this library did not write them. */
    public static void rowsLeftOut(int rows, SessionStoreException first) {
        LOG.warn("{} rows were left out: {}", rows, first.getMessage());
    }
}
