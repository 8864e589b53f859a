package io.usersessions.testkit;

import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import java.time.Duration;
import java.util.List;

/** Purges that are wrong. */
final class BrokenPurges {
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    private BrokenPurges() {}

    static ExpiredSessions removingLiveSessions(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now.plus(Duration.ofHours(1)), limit);
    }

    /** Deletes by key what was expired a moment ago. */
    static Ports deletingWithoutLookingAgain(Ports sound) {
        return sound.expired(purge -> (now, limit) -> {
            List<SessionSummary> due = sound.directory()
                    .search(SessionQuery.all().expiredAt(now), PageRequest.first(Math.min(limit, PageRequest.MAX_LIMIT)))
                    .items();
            due.forEach(session -> awaitChange(sound.repository(), session));
            due.forEach(session -> sound.repository().end(session.id()));
            return due;
        });
    }

    /** Gives a racer the time to come in between, if one is about to. */
    private static void awaitChange(SessionRepository repository, SessionSummary seen) {
        long end = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (System.nanoTime() < end
                && repository
                        .find(seen.id())
                        .filter(row -> row.summary().equals(seen))
                        .isPresent()) {
            Thread.onSpinWait();
        }
    }

    static ExpiredSessions withoutLimit(ExpiredSessions sound) {
        return (now, limit) -> sound.purge(now, Integer.MAX_VALUE);
    }
}
