package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;

/** The statements of one session by its key: the hot ones. */
final class SessionStatements {
    /** The columns a new session without an owner has values for. */
    static final List<Field<?>> INSERTED = SessionColumns.fields(SessionColumns.of(
            SessionColumns.ID,
            SessionColumns.CONTENT,
            SessionColumns.CLIENT,
            SessionColumns.START,
            SessionColumns.ACTIVITY,
            SessionColumns.LIFETIME,
            SessionColumns.PURGE));

    static final RenderedSql FIND = RenderedSql.of(
            COMPOSE.select(SessionRows.STORED.fields()).from(SESSION).where(SessionIds.isSession()));

    /** As {@link #FIND}, for many keys. */
    static final RenderedSql FIND_ALL = RenderedSql.of(COMPOSE.select(SessionRows.STORED.fields())
            .from(SESSION)
            .join(SessionIds.WANTED.table())
            .on(SessionIds.isSessionOf(SessionIds.WANTED)));

    /** A session without an owner; nothing happens if its id is taken. */
    static final RenderedSql INSERT_ANONYMOUS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .values(INSERTED.stream().map(RenderedSql::param).toList())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    static final Batch NEW_ANONYMOUS = new Batch("new", INSERTED);

    /** Many sessions without an owner, none of them twice; gives the ids of those whose id was free. */
    static final RenderedSql INSERT_ALL_ANONYMOUS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .select(NEW_ANONYMOUS.rows())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing()
            .returningResult(SESSION.SESSION_ID));

    /** Activity and expiry only ever move forwards, and only while live. */
    static final RenderedSql TOUCH = RenderedSql.of(COMPOSE.update(SESSION)
            .set(touched(RenderedSql::param))
            .where(SessionIds.isSession())
            .and(SESSION.EXPIRE_DATE.gt(param(SESSION.LAST_ACTIVITY))));

    static final Batch SEEN = new Batch(
            "seen",
            SessionColumns.fields(SessionColumns.of(
                    SessionColumns.ID, SessionColumns.ACTIVITY, SessionColumns.CLIENT, SessionColumns.PURGE)));

    /** As {@link #TOUCH}, for many sessions, none of them twice. */
    static final RenderedSql TOUCH_ALL = RenderedSql.of(COMPOSE.update(SESSION)
            .set(touched(SEEN))
            .from(SEEN.table())
            .where(SessionIds.isSessionOf(SEEN))
            .and(SESSION.EXPIRE_DATE.gt(SEEN.value(SESSION.LAST_ACTIVITY))));

    static final RenderedSql END = RenderedSql.of(
            COMPOSE.deleteFrom(SESSION).where(SessionIds.isSession()).returning(SessionRows.STORED.fields()));

    private SessionStatements() {}

    private static Map<Field<?>, Field<?>> touched(RowSource seen) {
        Map<Field<?>, Field<?>> next = new LinkedHashMap<>();
        next.put(SESSION.LAST_ACTIVITY, greatest(SESSION.LAST_ACTIVITY, seen.value(SESSION.LAST_ACTIVITY)));
        next.put(
                SESSION.EXPIRE_DATE,
                least(SESSION.ABSOLUTE_END, greatest(SESSION.EXPIRE_DATE, seen.value(SESSION.EXPIRE_DATE))));
        SessionColumns.fields(SessionColumns.CLIENT).forEach(column -> next.put(column, unlessSeenLater(column, seen)));
        next.put(SESSION.PURGE_AFTER, greatest(SESSION.PURGE_AFTER, seen.value(SESSION.PURGE_AFTER)));
        return next;
    }

    private static <T> Field<T> unlessSeenLater(Field<T> column, RowSource seen) {
        return when(SESSION.LAST_ACTIVITY.le(seen.value(SESSION.LAST_ACTIVITY)), seen.value(column))
                .otherwise(column);
    }
}
