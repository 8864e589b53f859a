package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import io.usersessions.persistence.sql.RowSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.types.YearToSecond;

/** Compare-and-set of a session: only if it has the expected version, and only while it is live. */
final class ReplaceStatements {
    static final Field<Long> EXPECTED_VERSION = DSL.field(name("expected_version"), SQLDataType.BIGINT);

    /** The new values, and the version that is replaced. */
    static final Batch NEXT = new Batch(
            "next",
            Stream.of(
                            StatementColumns.fields(SessionColumns.ID),
                            List.<Field<?>>of(EXPECTED_VERSION),
                            StatementColumns.fields(StatementColumns.REPLACED))
                    .<Field<?>>flatMap(List::stream)
                    .toList());

    static final RenderedSql REPLACE = RenderedSql.of(COMPOSE.update(SESSION)
            .set(replaced(RenderedSql::param))
            .where(SessionIds.isSession())
            .and(SESSION.VERSION.eq(param(EXPECTED_VERSION)))
            .and(isLiveAtActivity(RenderedSql::param)));

    /** Like {@link #REPLACE}, for many sessions, none of them twice; returns the ids of those that were replaced. */
    static final RenderedSql REPLACE_ALL = RenderedSql.of(COMPOSE.update(SESSION)
            .set(replaced(NEXT))
            .from(NEXT.table())
            .where(SessionIds.isSessionOf(NEXT))
            .and(SESSION.VERSION.eq(NEXT.value(EXPECTED_VERSION)))
            .and(isLiveAtActivity(NEXT))
            .returningResult(SESSION.SESSION_ID));

    private ReplaceStatements() {}

    private static Map<Field<?>, Field<?>> replaced(RowSource next) {
        Map<Field<?>, Field<?>> columns = new LinkedHashMap<>();
        StatementColumns.fields(StatementColumns.REPLACED).forEach(column -> columns.put(column, next.value(column)));
        columns.put(SESSION.LAST_ACTIVITY, greatest(SESSION.LAST_ACTIVITY, next.value(SESSION.LAST_ACTIVITY)));
        columns.put(SESSION.EXPIRE_DATE, expiry(next));
        columns.put(SESSION.PURGE_AFTER, purgeAfter(next));
        return columns;
    }

    /** The given expiry; but if the stored session was active later, it is counted from that activity. */
    private static Field<Instant> expiry(RowSource next) {
        return when(wasActiveBefore(next), next.value(SESSION.EXPIRE_DATE))
                .otherwise(least(next.value(SESSION.ABSOLUTE_END), idleFromStoredActivity(next)));
    }

    /**
     * Adds timestamps without time zone. With a time zone, the sum depends on the zone of the connection as far as PostgreSQL knows, so it
     * is not {@code IMMUTABLE}, and a distributed table accepts nothing else.
     */
    private static Field<Instant> idleFromStoredActivity(RowSource next) {
        return atUtc(
                atUtc(SESSION.LAST_ACTIVITY, SQLDataType.LOCALDATETIME).add(idleTimeout(next)),
                SESSION.LAST_ACTIVITY.getDataType());
    }

    private static <T> Field<T> atUtc(Field<?> at, DataType<T> type) {
        return DSL.function("timezone", type, inline("UTC"), at);
    }

    private static Field<YearToSecond> idleTimeout(RowSource next) {
        Field<Double> seconds =
                next.value(SESSION.IDLE_TIMEOUT).cast(SQLDataType.DOUBLE).div(inline(1e6));
        return inline(YearToSecond.valueOf(Duration.ofSeconds(1)), SQLDataType.INTERVAL)
                .mul(seconds);
    }

    /** Never before the expiry: if that was counted from a later activity, this is the later of the two values. */
    private static Field<Instant> purgeAfter(RowSource next) {
        return when(wasActiveBefore(next), next.value(SESSION.PURGE_AFTER))
                .otherwise(greatest(SESSION.PURGE_AFTER, next.value(SESSION.PURGE_AFTER)));
    }

    private static Condition wasActiveBefore(RowSource next) {
        return SESSION.LAST_ACTIVITY.le(next.value(SESSION.LAST_ACTIVITY));
    }

    private static Condition isLiveAtActivity(RowSource next) {
        return SESSION.EXPIRE_DATE.gt(next.value(SESSION.LAST_ACTIVITY));
    }
}
