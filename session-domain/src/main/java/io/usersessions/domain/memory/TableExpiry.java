package io.usersessions.domain.memory;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;

/** The purge of a table. */
record TableExpiry(Table table) implements ExpiredSessions {
    @Override
    public List<SessionSummary> purge(Instant now, int limit) {
        return table.locked(rows -> rows.remove(rows.summaries()
                .filter(session -> !session.purgeableFrom().isAfter(now))
                .limit(limit)
                .toList()));
    }
}
