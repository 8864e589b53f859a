package io.usersessions.app.event;

import io.usersessions.domain.clock.ClockNotice;

/** One line for each notice of the clock watch. */
final class ClockLines implements ClockNotice.Cases<LogLine> {
    @Override
    public LogLine differs(ClockNotice.Differs notice) {
        return LogLine.error(
                "this node's clock is {} seconds {} the database's: set one of them right; until then this node is not ready,"
                        + " and purges nothing",
                notice.ahead().abs().toSeconds(),
                notice.ahead().isNegative() ? "behind" : "ahead of");
    }

    @Override
    public LogLine agrees(ClockNotice.Agrees notice) {
        return LogLine.info("this node's clock agrees with the database's again");
    }

    @Override
    public LogLine notMeasured(ClockNotice.NotMeasured notice) {
        return LogLine.warn(
                "the database's clock could not be read, and goes on as it was: {}",
                String.valueOf(notice.cause().getMessage()));
    }
}
