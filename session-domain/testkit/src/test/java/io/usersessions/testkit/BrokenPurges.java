package io.usersessions.testkit;

import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionCatalog;
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

    /** Deletes by id what was expired a moment ago, without looking again. */
    static Ports deletingWithoutLookingAgain(Ports sound) {
        return sound.with(ExpiredSessions.class, purge -> (now, limit) -> {
            List<SessionSummary> due = sound.get(SessionCatalog.class)
                    .search(
                            SessionQuery.all().expiredAt(now),
                            PageRequest.first(Math.min(limit, PageRequest.MAX_LIMIT)))
                    .items();
            due.forEach(session -> awaitChange(sound.get(SessionRepository.class), session));
            due.forEach(session -> sound.get(SessionRepository.class).end(session.id()));
            return due;
        });
    }

    /** Waits a moment, so that a racer can change the session. */
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
