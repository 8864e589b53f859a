package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of all users. It reads all of them to search some; many sessions need the conditions in the statement. */
record SqliteCatalog(SqliteSummaries sessions) implements SessionCatalog, ExpiredSessions {
    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        return Page.cut(
                matching(query, page.after()),
                page.limit(),
                last -> new PageCursor(last.lastActivity(), last.id().toString()));
    }

    @Override
    public long count(SessionQuery query) {
        return matching(query, Optional.empty()).size();
    }

    private List<SessionSummary> matching(SessionQuery query, Optional<PageCursor> after) {
        long activity = after.map(cursor -> micros(cursor.at())).orElse(Long.MAX_VALUE);
        byte[] id = after.flatMap(cursor -> SessionId.parse(cursor.tie()))
                .map(SessionId::toBytes)
                .orElse(new byte[0]);
        String rest = "(last_activity, id) < (?, ?) order by last_activity desc, id desc";
        return sessions.select(rest, activity, id).stream()
                .filter(query::matches)
                .toList();
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return sessions.delete("id in (select id from session limit ?)", limit);
    }

    @Override
    public List<SessionSummary> purge(Instant now, int limit) {
        String due = "id in (select id from session where purgeable_from <= ? limit ?)";
        return sessions.delete(due, micros(now), limit);
    }
}
