package io.usersessions.spring.autoconfigure;

import io.usersessions.domain.buffer.TouchFault;
import io.usersessions.domain.clock.ClockNotice;
import io.usersessions.domain.port.SessionStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what an operator must know about the store. */
final class StoreLog {
    private static final Logger LOG = LoggerFactory.getLogger(StoreLog.class);
    private static final ClockLines CLOCK = new ClockLines();

    private StoreLog() {}

    static void touchesDelayed(TouchFault fault) {
        LOG.warn(
                "the last activity of {} sessions waits to be stored; since the start {} were lost and {} refused: {}",
                fault.kept(),
                fault.dropped(),
                fault.refused(),
                fault.cause().getMessage());
    }

    static void rowsLeftOut(int rows, SessionStoreException first) {
        LOG.warn("{} rows were left out: {}", rows, first.getMessage());
    }

    static void clock(ClockNotice notice) {
        notice.when(CLOCK).run();
    }

    /** A line for each notice of the clock watch. */
    private static final class ClockLines implements ClockNotice.Cases<Runnable> {
        @Override
        public Runnable differs(ClockNotice.Differs notice) {
            return () -> LOG.error(
                    "this node's clock is {} seconds {} the database's: set one of them right; until then this node purges"
                            + " nothing and is out of service",
                    notice.ahead().abs().toSeconds(),
                    notice.ahead().isNegative() ? "behind" : "ahead of");
        }

        @Override
        public Runnable agrees(ClockNotice.Agrees notice) {
            return () -> LOG.info("this node's clock agrees with the database's again");
        }

        @Override
        public Runnable notMeasured(ClockNotice.NotMeasured notice) {
            return () -> LOG.warn(
                    "the database's clock could not be read: {}", notice.cause().getMessage());
        }
    }
}
