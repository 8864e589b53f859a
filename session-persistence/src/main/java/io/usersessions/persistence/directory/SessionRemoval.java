package io.usersessions.persistence.directory;

import io.usersessions.domain.port.SessionSummary;
import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.Read;
import io.usersessions.persistence.sql.Removal;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes sessions that one statement finds and another deletes, see {@link RemovalStatements}.
 *
 * @param shared the values that both statements need
 */
record SessionRemoval(
        Database database, UnreadableRowListener unreadable, RenderedSql look, RenderedSql deletion, Binds shared) {

    /** What was removed and could be read; none means that there are no more. */
    List<SessionSummary> upTo(int limit) {
        List<SessionSummary> removed = new ArrayList<>();
        new Removal<>(this::found, found -> {
                    List<Read<SessionSummary>> rows = deleted(found);
                    List<SessionSummary> readable = Read.readable(rows, unreadable);
                    removed.addAll(readable);
                    return new Removal.Deleted(rows.size(), readable.size());
                })
                .upTo(limit);
        return removed;
    }

    private List<Binds> found(int limit) {
        Binds binds = new Binds().withAll(shared).with(RemovalStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(look, binds, SessionIds::stored));
    }

    private List<Read<SessionSummary>> deleted(List<Binds> found) {
        Binds binds = SessionIds.WANTED.binds(found).withAll(shared);
        return database.autocommit(call -> call.rows(deletion, binds, SessionRows.EACH_SUMMARY));
    }
}
