package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;

/** Keys of sessions, many at a time: to look for, and to delete what was looked for before. */
final class SessionKeys {
    static final Batch WANTED = new Batch("wanted", List.of(SESSION.BUCKET, SESSION.SESSION_ID));

    private SessionKeys() {}

    /** @param condition what must still be true of a session that is deleted */
    static RenderedSql delete(Condition condition) {
        return RenderedSql.of(COMPOSE.deleteFrom(SESSION)
                .using(WANTED.table())
                .where(SessionStatements.isSessionOf(WANTED))
                .and(condition)
                .returning(SessionRows.SUMMARY.fields()));
    }

    static Binds binds(List<SessionId> keys) {
        return WANTED.binds(keys.stream().map(SessionBinds::id).toList());
    }

    /** The key as it is stored, whatever it is. */
    static Binds storedKey(ResultSet row) throws SQLException {
        return new Binds()
                .with(SESSION.BUCKET, row.getInt(SESSION.BUCKET.getName()))
                .with(SESSION.SESSION_ID, row.getBytes(SESSION.SESSION_ID.getName()));
    }

    static SessionId key(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(SESSION.SESSION_ID.getName()));
    }
}
