package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.param;

import io.usersessions.domain.model.SessionId;
import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.Binds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;

/** How statements name a session by its id, or many sessions by theirs. */
public final class SessionIds {
    /** The ids of wanted sessions. */
    public static final Batch WANTED = new Batch("wanted", List.of(SESSION.BUCKET, SESSION.SESSION_ID));

    private SessionIds() {}

    /** That a row has the id that is bound. */
    public static Condition isSession() {
        return SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.SESSION_ID.eq(param(SESSION.SESSION_ID)));
    }

    /** That a row belongs to the user that is bound. */
    public static Condition isOwned() {
        return SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.USER_ID.eq(param(SESSION.USER_ID)));
    }

    /** That a row has one of the ids of this batch. */
    public static Condition isSessionOf(Batch batch) {
        return batch.isSameRow(SESSION.BUCKET, SESSION.SESSION_ID);
    }

    /** The values of {@link #WANTED}. */
    public static Binds wanted(List<SessionId> ids) {
        return WANTED.binds(ids.stream().map(SessionBinds::id).toList());
    }

    /** The id as it is stored, even if it is not an id. */
    public static Binds stored(ResultSet row) throws SQLException {
        return new Binds()
                .with(SESSION.BUCKET, row.getInt(SESSION.BUCKET.getName()))
                .with(SESSION.SESSION_ID, row.getBytes(SESSION.SESSION_ID.getName()));
    }

    /** The id of a row. */
    public static SessionId id(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(SESSION.SESSION_ID.getName()));
    }
}
