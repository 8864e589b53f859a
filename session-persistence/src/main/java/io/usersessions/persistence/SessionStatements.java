package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of one session by its key: the hot ones. */
final class SessionStatements {
    static final String EXPECTED_VERSION = "expected_version";
    static final String IDLE_INTERVAL = "idle_interval";

    /** The columns a new session without an owner has values for. */
    static final List<TableField<?, ?>> INSERTED = List.of(
            SESSION.BUCKET,
            SESSION.SESSION_ID,
            SESSION.KEY_DIGEST,
            SESSION.SESSION_DATA,
            SESSION.VERSION,
            SESSION.USER_AGENT,
            SESSION.IP,
            SESSION.CREATED_AT,
            SESSION.LAST_ACTIVITY,
            SESSION.EXPIRE_DATE,
            SESSION.IDLE_TIMEOUT,
            SESSION.ABSOLUTE_END,
            SESSION.COOKIE_PERSISTENT,
            SESSION.PURGE_AFTER);

    static final RenderedSql FIND =
            RenderedSql.of(COMPOSE.select(SessionRows.STORED).from(SESSION).where(isSession()));

    /** A session without an owner; nothing happens if its id is taken. */
    static final RenderedSql INSERT_ANONYMOUS = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .set(parameters(INSERTED.stream()))
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    /** Compare-and-set: only at the expected version, and only while live. */
    static final RenderedSql REPLACE = RenderedSql.of(COMPOSE.update(SESSION)
            .set(SESSION.KEY_DIGEST, param(SESSION.KEY_DIGEST))
            .set(SESSION.SESSION_DATA, param(SESSION.SESSION_DATA))
            .set(SESSION.VERSION, param(SESSION.VERSION))
            .set(SESSION.USER_AGENT, param(SESSION.USER_AGENT))
            .set(SESSION.IP, param(SESSION.IP))
            .set(SESSION.AUTHENTICATED_AT, param(SESSION.AUTHENTICATED_AT))
            .set(SESSION.LAST_ACTIVITY, greatest(SESSION.LAST_ACTIVITY, param(SESSION.LAST_ACTIVITY)))
            .set(SESSION.EXPIRE_DATE, replacedExpiry())
            .set(SESSION.IDLE_TIMEOUT, param(SESSION.IDLE_TIMEOUT))
            .set(SESSION.ABSOLUTE_END, param(SESSION.ABSOLUTE_END))
            .set(SESSION.COOKIE_PERSISTENT, param(SESSION.COOKIE_PERSISTENT))
            .set(SESSION.PURGE_AFTER, replacedPurge())
            .where(isSession())
            .and(SESSION.VERSION.eq(param(EXPECTED_VERSION, SESSION.VERSION)))
            .and(isLiveAtActivity()));

    /** Activity and expiry only ever move forwards, and only while live. */
    static final RenderedSql TOUCH = RenderedSql.of(COMPOSE.update(SESSION)
            .set(touched(RenderedSql::param))
            .where(isSession())
            .and(isLiveAtActivity()));

    /** As {@link #FIND}, for many keys. */
    static final RenderedSql FIND_ALL = findAll();

    /** As {@link #TOUCH}, for many sessions, none of them twice. */
    static final RenderedSql TOUCH_ALL = touchAll();

    static final RenderedSql END =
            RenderedSql.of(COMPOSE.deleteFrom(SESSION).where(isSession()).returning(SessionRows.STORED));

    private SessionStatements() {}

    static Condition isSession() {
        return SESSION.BUCKET.eq(param(SESSION.BUCKET)).and(SESSION.SESSION_ID.eq(param(SESSION.SESSION_ID)));
    }

    private static Map<Field<?>, Field<?>> parameters(Stream<TableField<?, ?>> columns) {
        Map<Field<?>, Field<?>> parameters = new LinkedHashMap<>();
        columns.forEach(column -> parameters.put(column, param(column)));
        return parameters;
    }

    private static Condition isLiveAtActivity() {
        return SESSION.EXPIRE_DATE.gt(param(SESSION.LAST_ACTIVITY));
    }

    /** As given, unless the stored session was active later: then counted from there. */
    private static Field<Instant> replacedExpiry() {
        return when(SESSION.LAST_ACTIVITY.le(param(SESSION.LAST_ACTIVITY)), param(SESSION.EXPIRE_DATE))
                .otherwise(least(
                        param(SESSION.ABSOLUTE_END),
                        SESSION.LAST_ACTIVITY.add(DSL.param(IDLE_INTERVAL, SQLDataType.INTERVAL))));
    }

    /** Never before the expiry: after one that was counted from later activity, the later of the two. */
    private static Field<Instant> replacedPurge() {
        return when(SESSION.LAST_ACTIVITY.le(param(SESSION.LAST_ACTIVITY)), param(SESSION.PURGE_AFTER))
                .otherwise(greatest(SESSION.PURGE_AFTER, param(SESSION.PURGE_AFTER)));
    }

    private static RenderedSql findAll() {
        Batch wanted = new Batch("wanted", List.of(SESSION.BUCKET, SESSION.SESSION_ID));
        return RenderedSql.of(COMPOSE.select(SessionRows.STORED)
                .from(SESSION)
                .join(wanted.table())
                .on(isSessionOf(wanted)));
    }

    private static RenderedSql touchAll() {
        Batch seen = new Batch(
                "seen",
                List.of(
                        SESSION.BUCKET,
                        SESSION.SESSION_ID,
                        SESSION.LAST_ACTIVITY,
                        SESSION.EXPIRE_DATE,
                        SESSION.USER_AGENT,
                        SESSION.IP,
                        SESSION.PURGE_AFTER));
        return RenderedSql.of(COMPOSE.update(SESSION)
                .set(touched(seen::value))
                .from(seen.table())
                .where(isSessionOf(seen))
                .and(SESSION.EXPIRE_DATE.gt(seen.value(SESSION.LAST_ACTIVITY))));
    }

    /** Both columns of the key, for the primary key to find it; and the buckets by themselves, for a distributed table to find those. */
    private static Condition isSessionOf(Batch batch) {
        return SESSION.BUCKET
                .eq(batch.value(SESSION.BUCKET))
                .and(SESSION.SESSION_ID.eq(batch.value(SESSION.SESSION_ID)))
                .and(SESSION.BUCKET.eq(any(Batch.buckets())));
    }

    /** Where a statement takes the value for a column from. */
    @FunctionalInterface
    private interface Source {
        <T> Field<T> value(Field<T> column);
    }

    private static Map<Field<?>, Field<?>> touched(Source seen) {
        Map<Field<?>, Field<?>> next = new LinkedHashMap<>();
        next.put(SESSION.LAST_ACTIVITY, greatest(SESSION.LAST_ACTIVITY, seen.value(SESSION.LAST_ACTIVITY)));
        next.put(
                SESSION.EXPIRE_DATE,
                least(SESSION.ABSOLUTE_END, greatest(SESSION.EXPIRE_DATE, seen.value(SESSION.EXPIRE_DATE))));
        next.put(SESSION.USER_AGENT, unlessSeenLater(SESSION.USER_AGENT, seen));
        next.put(SESSION.IP, unlessSeenLater(SESSION.IP, seen));
        next.put(SESSION.PURGE_AFTER, greatest(SESSION.PURGE_AFTER, seen.value(SESSION.PURGE_AFTER)));
        return next;
    }

    private static <T> Field<T> unlessSeenLater(TableField<?, T> column, Source seen) {
        return when(SESSION.LAST_ACTIVITY.le(seen.value(SESSION.LAST_ACTIVITY)), seen.value(column))
                .otherwise(column);
    }
}
