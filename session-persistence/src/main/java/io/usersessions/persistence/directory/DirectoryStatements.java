package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;

import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;

/** The statements of one user's sessions, and the one that ends everyone's. */
final class DirectoryStatements {
    static final String NOW = "now";
    static final String COUNTED = "counted";

    static final RenderedSql LIST = RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY.fields())
            .from(SESSION)
            .where(isOwned())
            .and(SESSION.EXPIRE_DATE.gt(now()))
            .orderBy(SESSION.LAST_ACTIVITY.desc(), SESSION.SESSION_ID.desc()));

    /** An expired one goes too: a touch that is still on its way could extend it. */
    static final RenderedSql END = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(SessionIds.isSession())
            .and(SESSION.USER_ID.eq(param(SESSION.USER_ID)))
            .and(isNotClosed())
            .returning(SessionRows.SUMMARY.fields()));

    /** Expired rows go too: a touch that is still on its way could extend them. */
    static final RenderedSql END_OTHERS = RenderedSql.of(COMPOSE.deleteFrom(SESSION)
            .where(isOwned())
            .and(SESSION.SESSION_ID.ne(param(SESSION.SESSION_ID)))
            .and(isNotClosed())
            .returning(SessionRows.SUMMARY.fields()));

    /** Expired rows go too: a touch that is still on its way could extend them. */
    static final RenderedSql END_ALL = RenderedSql.of(
            COMPOSE.deleteFrom(SESSION).where(isOwned()).and(isNotClosed()).returning(SessionRows.SUMMARY.fields()));

    private DirectoryStatements() {}

    private static Param<Instant> now() {
        return param(NOW, SESSION.EXPIRE_DATE);
    }

    /** A closed row tells late requests from others, and no touch extends it. */
    private static Condition isNotClosed() {
        return SESSION.EXPIRE_DATE.ne(DSL.inline(StoredSession.CLOSED, SESSION.EXPIRE_DATE));
    }

    private static Condition isOwned() {
        return SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.USER_ID.eq(param(SESSION.USER_ID)));
    }
}
