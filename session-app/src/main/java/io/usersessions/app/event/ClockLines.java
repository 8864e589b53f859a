package io.usersessions.app.event;

import io.usersessions.domain.clock.ClockNotice;
import org.slf4j.Logger;

/** Writes one line for each notice of the clock watch. */
record ClockLines(Logger log) implements ClockNotice.Cases<LogEntry> {
    @Override
    public LogEntry differs(ClockNotice.Differs notice) {
        log.error(
                "this node's clock is {} seconds {} the database's: set one of them right; until then this node is not ready,"
                        + " and purges nothing",
                notice.ahead().abs().toSeconds(),
                notice.ahead().isNegative() ? "behind" : "ahead of");
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry agrees(ClockNotice.Agrees notice) {
        log.info("this node's clock agrees with the database's again");
        return LogEntry.WRITTEN;
    }

    @Override
    public LogEntry notMeasured(ClockNotice.NotMeasured notice) {
        log.warn(
                "the database's clock could not be read, and goes on as it was: {}",
                notice.cause().getMessage());
        return LogEntry.WRITTEN;
    }
}
