package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Purges that are wrong. */
final class BrokenPurges {
    private BrokenPurges() {}

    static ExpiredSessions removingLiveSessions(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now.plus(Duration.ofHours(1)), limit);
    }

    /** Deletes by key what was expired a moment ago. */
    static Ports deletingWithoutLookingAgain(Ports sound) {
        return sound.expired(purge -> (now, limit) -> {
            List<SessionSummary> due = sound.directory()
                    .search(SessionQuery.all().expiredAt(now), PageRequest.first(Math.min(limit, PageRequest.LARGEST)))
                    .items();
            LockSupport.parkNanos(1_000_000);
            due.forEach(session -> sound.repository().end(session.id()));
            return due;
        });
    }

    static ExpiredSessions withoutLimit(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now, Integer.MAX_VALUE);
    }
}
