package io.usersessions.testkit.sqlite;

import io.usersessions.domain.column.StoredColumns;
import io.usersessions.domain.port.SessionSummary;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata of sessions, without a payload. */
record SqliteSummaries(SqliteDatabase database) {
    private static final System.Logger LOG = System.getLogger(SqliteSummaries.class.getName());
    private static final String COLUMNS = "id, owner, authenticated_at, user_agent, ip, created_at, last_activity,"
            + " expire_date, idle_timeout, absolute_end, persistence";

    List<SessionSummary> select(String condition, @Nullable Object... values) {
        return readable("select " + COLUMNS + " from session where " + condition, values);
    }

    List<SessionSummary> delete(String condition, @Nullable Object... values) {
        return readable("delete from session where " + condition + " returning " + COLUMNS, values);
    }

    /** A row that cannot be read does not hide the others. */
    private List<SessionSummary> readable(String sql, @Nullable Object... values) {
        return database.query(sql, row -> readable(row::getObject), values).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SessionSummary> readable(StoredColumns.Source<SQLException> row) throws SQLException {
        try {
            return Optional.of(StoredColumns.summary(row));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "a session cannot be read: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
