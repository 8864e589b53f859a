package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.util.List;
import java.util.stream.Stream;

/** A catalog on a table. */
record TableCatalog(Table table) implements SessionCatalog {
    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        Pages<SessionSummary> pages =
                new Pages<>(SessionSummary.NEWEST_ACTIVITY_FIRST, TableCatalog::cursor, TableCatalog::isAfter);
        return table.locked(rows -> pages.cut(matching(rows, query), page));
    }

    private static PageCursor cursor(SessionSummary last) {
        return new PageCursor(last.lastActivity(), last.id().toString());
    }

    private static boolean isAfter(SessionSummary session, PageCursor cursor) {
        int byActivity = session.lastActivity().compareTo(cursor.at());
        return byActivity < 0
                || (byActivity == 0
                        && SessionId.parse(cursor.tie())
                                .filter(last -> session.id().compareTo(last) < 0)
                                .isPresent());
    }

    @Override
    public long count(SessionQuery query) {
        return table.locked(rows -> matching(rows, query).count());
    }

    private static Stream<SessionSummary> matching(Rows rows, SessionQuery query) {
        return rows.summaries().filter(query::matches);
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return table.locked(rows -> rows.remove(rows.summaries().limit(limit).toList()));
    }
}
