package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import java.time.Duration;

/** Purges that are wrong. */
final class BrokenPurges {
    private BrokenPurges() {}

    static ExpiredSessions removingLiveSessions(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now.plus(Duration.ofHours(1)), limit);
    }

    static ExpiredSessions withoutLimit(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now, Integer.MAX_VALUE);
    }
}
