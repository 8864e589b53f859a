package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.when;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.RowSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/** The statements that find, create, touch and end sessions by their ids. */
final class SessionStatements {
    private static final List<Field<?>> INSERTED = StatementColumns.fields(StatementColumns.INSERTED);

    static final RenderedSql FIND = RenderedSql.of(
            COMPOSE.select(SessionRows.STORED.fields()).from(SESSION).where(SessionIds.isSession()));

    /** Like {@link #FIND}, for many ids. */
    static final RenderedSql FIND_ALL = RenderedSql.of(COMPOSE.select(SessionRows.STORED.fields())
            .from(SESSION)
            .join(SessionIds.WANTED.table())
            .on(SessionIds.isSessionOf(SessionIds.WANTED)));

    /** Stores a session without an owner; nothing happens if its id is taken. */
    static final RenderedSql INSERT_ANONYMOUS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .values(INSERTED.stream().map(RenderedSql::param).toList())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    static final Batch NEW_ANONYMOUS = new Batch("new", INSERTED);

    /** Stores many sessions without an owner, none of them twice; returns those of their ids that were free. */
    static final RenderedSql INSERT_ALL_ANONYMOUS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .select(NEW_ANONYMOUS.rows())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing()
            .returningResult(SESSION.SESSION_ID));

    /** Moves activity and expiry forwards, never backwards, if the session is live. */
    static final RenderedSql TOUCH = RenderedSql.of(COMPOSE.update(SESSION)
            .set(touched(RenderedSql::param))
            .where(SessionIds.isSession())
            .and(SESSION.EXPIRE_DATE.gt(param(SESSION.LAST_ACTIVITY))));

    static final Batch TOUCHED = new Batch("seen", StatementColumns.fields(StatementColumns.TOUCH_VALUES));

    /** Like {@link #TOUCH}, for many sessions, none of them twice. */
    static final RenderedSql TOUCH_ALL = RenderedSql.of(COMPOSE.update(SESSION)
            .set(touched(TOUCHED))
            .from(TOUCHED.table())
            .where(SessionIds.isSessionOf(TOUCHED))
            .and(SESSION.EXPIRE_DATE.gt(TOUCHED.value(SESSION.LAST_ACTIVITY))));

    static final RenderedSql END = RenderedSql.of(
            COMPOSE.deleteFrom(SESSION).where(SessionIds.isSession()).returning(SessionRows.STORED.fields()));

    private SessionStatements() {}

    private static Map<Field<?>, Field<?>> touched(RowSource seen) {
        Map<Field<?>, Field<?>> next = new LinkedHashMap<>();
        StatementColumns.fields(SessionColumns.CLIENT)
                .forEach(column -> next.put(column, unlessChangedOrSeenLater(column, seen)));
        next.put(SESSION.LAST_ACTIVITY, greatest(SESSION.LAST_ACTIVITY, seen.value(SESSION.LAST_ACTIVITY)));
        next.put(
                SESSION.EXPIRE_DATE,
                least(SESSION.ABSOLUTE_END, greatest(SESSION.EXPIRE_DATE, seen.value(SESSION.EXPIRE_DATE))));
        next.put(SESSION.PURGE_AFTER, greatest(SESSION.PURGE_AFTER, seen.value(SESSION.PURGE_AFTER)));
        return next;
    }

    private static <T> Field<T> unlessChangedOrSeenLater(Field<T> column, RowSource seen) {
        return when(
                        SESSION.VERSION
                                .eq(seen.value(SESSION.VERSION))
                                .and(SESSION.LAST_ACTIVITY.le(seen.value(SESSION.LAST_ACTIVITY))),
                        seen.value(column))
                .otherwise(column);
    }
}
