package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;

import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.session.SessionRows;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The two steps of removing many sessions: look for ids, then delete by id.
 *
 * <p>A look and its deletion have the same condition, so what is found can be deleted, unless it was extended between the two steps.
 */
final class RemovalStatements {
    static final String LIMIT = "purge_limit";

    static final RenderedSql DUE = RenderedSql.of(COMPOSE.select(SESSION.BUCKET, SESSION.SESSION_ID)
            .from(SESSION)
            .where(isDue())
            .orderBy(SESSION.PURGE_AFTER)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE_DUE = delete(isDue());

    /** In the order of the primary key: its index skips the entries of rows that earlier batches deleted. */
    static final RenderedSql ANYONE = RenderedSql.of(COMPOSE.select(SESSION.BUCKET, SESSION.SESSION_ID)
            .from(SESSION)
            .orderBy(SESSION.BUCKET, SESSION.SESSION_ID)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE_ANYONE = delete(DSL.noCondition());

    private RemovalStatements() {}

    private static Condition isDue() {
        Param<Instant> now = DirectoryStatements.now();
        return SESSION.EXPIRE_DATE.le(now).and(SESSION.PURGE_AFTER.le(now));
    }

    private static RenderedSql delete(Condition condition) {
        return RenderedSql.of(COMPOSE.deleteFrom(SESSION)
                .using(SessionIds.WANTED.table())
                .where(SessionIds.isSessionOf(SessionIds.WANTED))
                .and(condition)
                .returning(SessionRows.SUMMARY.fields()));
    }
}
