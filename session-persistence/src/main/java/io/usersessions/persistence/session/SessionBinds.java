package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.List;

/** The values of parameters that have the names of columns of table {@code session}. */
final class SessionBinds {
    private static final List<SessionColumn<?>> STORED = SessionColumns.of(
            SessionColumns.CONTENT,
            SessionColumns.OWNER,
            SessionColumns.AUTHENTICATION,
            SessionColumns.CLIENT,
            SessionColumns.START,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME,
            SessionColumns.PURGE);

    private static final List<SessionColumn<?>> TOUCHED =
            SessionColumns.of(SessionColumns.ACTIVITY, SessionColumns.CLIENT, SessionColumns.PURGE);

    private SessionBinds() {}

    static Binds id(SessionId id) {
        return new Binds().with(SESSION.BUCKET, id.bucket()).with(SESSION.SESSION_ID, id.toBytes());
    }

    static Binds owner(UserId user) {
        return new Binds().with(SESSION.BUCKET, SessionId.bucketOf(user)).with(SESSION.USER_ID, user.value());
    }

    static Binds of(StoredSession session) {
        Binds binds = id(session.id());
        for (SessionColumn<?> column : STORED) {
            binds.withNullable(column.field(), column.ofSession().valueOf(session));
        }
        return binds;
    }

    static Binds of(Touch touch) {
        Binds binds = id(touch.id());
        for (SessionColumn<?> column : TOUCHED) {
            binds.withNullable(column.field(), column.ofTouch().valueOf(touch));
        }
        return binds;
    }
}
