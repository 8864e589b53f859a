package io.usersessions.app.event;

import io.usersessions.domain.buffer.TouchFault;
import io.usersessions.domain.clock.ClockNotice;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;
import io.usersessions.domain.port.SessionStoreException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Session events as lines of the log: who, which session, why. Session ids are handles that open nothing; agents and addresses are
 * left out.
 */
public final class EventLog {
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    private EventLog() {}

    /** The listener that writes them. */
    public static SessionEvents listener() {
        return EventLog::log;
    }

    /** Writes that activity could not be stored, yet or at all. */
    public static void touchesDelayed(TouchFault fault) {
        LOG.warn(
                "activity of {} sessions waits to be stored, that of {} was lost and that of {} refused since the start: {}",
                fault.kept(),
                fault.dropped(),
                fault.refused(),
                fault.cause().getMessage());
    }

    /** Writes that the clock of this node and that of the database begin to differ, and that they agree again. */
    public static void clock(ClockNotice notice) {
        if (notice instanceof ClockNotice.Differs e) {
            LOG.error(
                    "this node's clock is {} seconds {} the database's: set one of them right; until then this node is not ready,"
                            + " and purges nothing",
                    e.ahead().abs().toSeconds(),
                    e.ahead().isNegative() ? "behind" : "ahead of");
        } else if (notice instanceof ClockNotice.Agrees) {
            LOG.info("this node's clock agrees with the database's again");
        } else if (notice instanceof ClockNotice.NotMeasured e) {
            LOG.warn(
                    "the database's clock could not be read, and goes on as it was: {}",
                    e.cause().getMessage());
        }
    }

    /** Writes that rows were left out since this library did not write them. */
    public static void rowsLeftOut(int rows, SessionStoreException first) {
        LOG.warn("{} rows were left out: {}", rows, first.getMessage());
    }

    private static void log(SessionEvent event) {
        if (event instanceof SessionEvent.SignedIn e) {
            LOG.info("{} signed in: session {}", e.user(), e.session());
        } else if (event instanceof SessionEvent.NewDevice e) {
            LOG.info("{} signed in from a new device: session {}", e.user(), e.session());
        } else if (event instanceof SessionEvent.SignInFailed e) {
            e.user()
                    .ifPresentOrElse(
                            user -> LOG.warn("{} failed to sign in", user),
                            () -> LOG.info("somebody failed to sign in, with a name that no account has"));
        } else if (event instanceof SessionEvent.Ended e) {
            LOG.info("session {} of {} ended: {} by {}", e.session(), nameOf(e.user()), e.reason(), e.actor());
        } else if (event instanceof SessionEvent.EveryoneEnded e) {
            LOG.warn("all {} sessions ended by {}", e.sessions(), e.actor());
        } else if (event instanceof SessionEvent.PayloadUnreadable e) {
            LOG.warn("session {} cannot be read and was kept: {}", e.session(), e.reason());
        } else if (event instanceof SessionEvent.HistoryLost e) {
            LOG.warn("{} history entries were lost: {}", e.entries(), e.cause().getMessage());
        } else if (event instanceof SessionEvent.KeyRefused e) {
            refused(e);
        }
    }

    /** Of an unknown key anyone can cause one without end; a replaced one was once good, and who brings it may wonder why it is not. */
    private static void refused(SessionEvent.KeyRefused refused) {
        if (refused.why() == SessionEvent.Refusal.WRONG_SECRET) {
            LOG.info("key of session {} refused: another replaced it, or it was made up", refused.session());
        } else {
            LOG.debug("key of session {} refused: {}", refused.session(), refused.why());
        }
    }

    private static String nameOf(Optional<?> user) {
        return user.map(Object::toString).orElse("nobody");
    }
}
