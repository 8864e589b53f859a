package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.persistence.sql.Binds;

/** Values of parameters that have the names of columns of table {@code session}. */
public final class SessionBinds {
    private SessionBinds() {}

    /** The id of a session. */
    public static Binds id(SessionId id) {
        return new Binds().with(SESSION.BUCKET, id.bucket()).with(SESSION.SESSION_ID, id.toBytes());
    }

    /** A user and their bucket. */
    public static Binds owner(UserId user) {
        return new Binds().with(SESSION.BUCKET, SessionId.bucketOf(user)).with(SESSION.USER_ID, user.value());
    }

    static Binds of(StoredSession session) {
        Binds binds = new Binds();
        for (SessionColumn<?> column : StatementColumns.INSERTED_WITH_OWNER) {
            binds.withNullable(column.field(), column.ofSession().valueOf(session));
        }
        return binds;
    }

    static Binds of(Touch touch) {
        Binds binds = new Binds();
        for (SessionColumn<?> column : StatementColumns.TOUCH_VALUES) {
            binds.withNullable(column.field(), column.ofTouch().valueOf(touch));
        }
        return binds;
    }
}
