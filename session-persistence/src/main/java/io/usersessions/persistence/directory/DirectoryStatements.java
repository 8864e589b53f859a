package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** The statements of the sessions of one user. */
final class DirectoryStatements {
    static final String NOW = "now";
    static final String COUNTED = "counted";

    static final RenderedSql LIST = RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY.fields())
            .from(SESSION)
            .where(SessionIds.isOwned())
            .and(SESSION.EXPIRE_DATE.gt(now()))
            .orderBy(SESSION.LAST_ACTIVITY.desc(), SESSION.SESSION_ID.desc()));

    /** Ends an expired session too: a touch that is not stored yet could extend it. */
    static final RenderedSql END = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(SessionIds.isSession())
            .and(SESSION.USER_ID.eq(param(SESSION.USER_ID)))
            .and(isNotClosed())
            .returning(SessionRows.SUMMARY.fields()));

    /** Ends expired sessions too: a touch that is not stored yet could extend them. */
    static final RenderedSql END_OTHERS = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(SessionIds.isOwned())
            .and(SESSION.SESSION_ID.ne(param(SESSION.SESSION_ID)))
            .and(isNotClosed())
            .returning(SessionRows.SUMMARY.fields()));

    /** Ends expired sessions too: a touch that is not stored yet could extend them. */
    static final RenderedSql END_ALL = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(SessionIds.isOwned())
            .and(isNotClosed())
            .returning(SessionRows.SUMMARY.fields()));

    private DirectoryStatements() {}

    static Param<Instant> now() {
        return param(NOW, SESSION.EXPIRE_DATE);
    }

    /** A closed session stays: its row identifies late requests, and no touch extends it. */
    static Condition isNotClosed() {
        return SESSION.EXPIRE_DATE.ne(DSL.inline(StoredSession.CLOSED, SESSION.EXPIRE_DATE));
    }
}
