package io.usersessions.testkit.memory;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;

/** What lies on a shelf past its time. */
record ShelfExpiry(Shelf shelf) implements ExpiredSessions {
    @Override
    public List<SessionSummary> purge(Instant now, int limit) {
        return shelf.locked(rows -> rows.remove(rows.summaries()
                .filter(session -> !session.purgeableFrom().isAfter(now))
                .limit(limit)
                .toList()));
    }
}
