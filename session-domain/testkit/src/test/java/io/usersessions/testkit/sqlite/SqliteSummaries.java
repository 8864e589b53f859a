package io.usersessions.testkit.sqlite;

import static io.usersessions.testkit.sqlite.SqliteRow.client;
import static io.usersessions.testkit.sqlite.SqliteRow.instant;
import static io.usersessions.testkit.sqlite.SqliteRow.signIn;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata of sessions, without a payload. */
record SqliteSummaries(SqliteDatabase database) {
    private static final System.Logger LOG = System.getLogger(SqliteSummaries.class.getName());
    private static final String COLUMNS =
            "id, owner, authenticated_at, user_agent, ip, created_at, last_activity, expire_date";

    List<SessionSummary> select(String condition, @Nullable Object... values) {
        return readable("select " + COLUMNS + " from session where " + condition, values);
    }

    List<SessionSummary> delete(String condition, @Nullable Object... values) {
        return readable("delete from session where " + condition + " returning " + COLUMNS, values);
    }

    /** A row that cannot be read does not hide the others. */
    private List<SessionSummary> readable(String sql, @Nullable Object... values) {
        return database.query(sql, SqliteSummaries::readable, values).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SessionSummary> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "a session cannot be read: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static SessionSummary read(ResultSet row) throws SQLException {
        return new SessionSummary(
                SessionId.fromBytes(row.getBytes("id")),
                Optional.ofNullable(signIn(row)),
                client(row),
                instant(row, "created_at"),
                instant(row, "last_activity"),
                instant(row, "expire_date"));
    }
}
