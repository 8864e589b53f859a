package io.usersessions.persistence.directory;

import io.usersessions.domain.page.Page;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.Listing;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Sessions of everyone, for administrators. */
final class JooqSessionCatalog implements SessionCatalog {
    private final Database database;
    private final UnreadableRowListener unreadable;

    JooqSessionCatalog(Database database, UnreadableRowListener unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    @Override
    public Page<SessionSummary> search(SessionQuery query, PageRequest page) {
        return new Listing<SearchPosition, SessionSummary>(
                        (after, limit) -> rows(query, after, limit), SearchPosition::cursor, unreadable)
                .page(page.after().map(SearchPosition::of), page.limit());
    }

    private List<Listing.Row<SearchPosition, SessionSummary>> rows(
            SessionQuery query, Optional<SearchPosition> after, int limit) {
        SearchStatements search = new SearchStatements(query);
        RenderedSql sql = search.page(after, limit);
        return database.autocommit(call -> call.rows(sql, search.binds(), JooqSessionCatalog::found));
    }

    private static Listing.Row<SearchPosition, SessionSummary> found(ResultSet row) throws SQLException {
        return new Listing.Row<>(SearchPosition.stored(row), SessionRows.EACH_SUMMARY.read(row));
    }

    @Override
    public long count(SessionQuery query) {
        SearchStatements search = new SearchStatements(query);
        return database.autocommit(call -> call.row(search.count(), search.binds(), JooqSessionCatalog::count))
                .orElseThrow();
    }

    @Override
    public List<SessionSummary> endEveryone(int limit) {
        return new SessionRemoval(
                        database, unreadable, RemovalStatements.ANYONE, RemovalStatements.DELETE_ANYONE, new Binds())
                .upTo(limit);
    }

    private static long count(ResultSet row) throws SQLException {
        return row.getLong(DirectoryStatements.COUNTED);
    }
}
