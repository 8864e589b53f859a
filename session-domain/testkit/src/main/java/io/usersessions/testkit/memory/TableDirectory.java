package io.usersessions.testkit.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageCursor;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A directory on a table. */
record TableDirectory(Table table) implements SessionDirectory {
    @Override
    public List<SessionSummary> list(UserId owner, Instant now) {
        return table.locked(rows -> rows.live(owner, now)
                .sorted(SessionSummary.NEWEST_ACTIVITY_FIRST)
                .toList());
    }

    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        Pages<SessionSummary> pages =
                new Pages<>(SessionSummary.NEWEST_ACTIVITY_FIRST, TableDirectory::cursor, TableDirectory::isAfter);
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
        return rows.summaries().filter(session -> QueryFilter.matches(query, session));
    }

    @Override
    public Optional<SessionSummary> end(UserId owner, SessionId id, Instant now) {
        return endLive(owner, session -> session.id().equals(id), now).stream().findFirst();
    }

    @Override
    public List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now) {
        return endLive(owner, session -> !session.id().equals(kept), now);
    }

    private List<SessionSummary> endLive(UserId owner, Predicate<SessionSummary> which, Instant now) {
        return table.locked(
                rows -> rows.remove(rows.live(owner, now).filter(which).toList()));
    }

    @Override
    public List<SessionSummary> endAll(UserId owner, Instant now) {
        return table.locked(rows -> {
            rows.overrule(owner, now);
            return rows.remove(rows.live(owner, now).toList());
        });
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return table.locked(rows -> rows.remove(rows.summaries().limit(limit).toList()));
    }
}
