package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.unnest;

import io.usersessions.domain.port.HistoryEntry.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of table {@code session_history}. */
final class HistoryStatements {
    static final String LIMIT = "page_limit";
    static final String BUCKETS = "buckets";
    static final String USER_IDS = "user_ids";
    static final String INSTANTS = "instants";
    static final String ENTRY_IDS = "entry_ids";
    static final String INSTANT_TEXT = "instant_text";

    static final List<TableField<?, ?>> COLUMNS = List.of(
            SESSION_HISTORY.BUCKET,
            SESSION_HISTORY.USER_ID,
            SESSION_HISTORY.HAPPENED_AT,
            SESSION_HISTORY.ENTRY_ID,
            SESSION_HISTORY.SESSION_ID,
            SESSION_HISTORY.EVENT,
            SESSION_HISTORY.REASON,
            SESSION_HISTORY.ACTOR,
            SESSION_HISTORY.USER_AGENT,
            SESSION_HISTORY.IP);

    static final RenderedSql INSERT = RenderedSql.of(COMPOSE.insertInto(SESSION_HISTORY)
            .columns(COLUMNS)
            .values(COLUMNS.stream().map(RenderedSql::param).toList()));

    static final RenderedSql FIRST_PAGE = page(trueCondition());

    static final RenderedSql NEXT_PAGE = page(row(SESSION_HISTORY.HAPPENED_AT, SESSION_HISTORY.ENTRY_ID)
            .lt(row(param(SESSION_HISTORY.HAPPENED_AT), param(SESSION_HISTORY.ENTRY_ID))));

    /** The agents of the newest sign-ins; the bound is on the rows that are looked at. */
    static final RenderedSql SIGN_INS = signIns();

    /** The instant as text, which goes back as it came, whatever it is. */
    static final RenderedSql OLD = RenderedSql.of(COMPOSE.select(
                    SESSION_HISTORY.BUCKET,
                    SESSION_HISTORY.USER_ID,
                    SESSION_HISTORY.HAPPENED_AT.cast(SQLDataType.CLOB).as(INSTANT_TEXT),
                    SESSION_HISTORY.ENTRY_ID)
            .from(SESSION_HISTORY)
            .where(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT)))
            .orderBy(SESSION_HISTORY.HAPPENED_AT)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = delete();

    private HistoryStatements() {}

    private static RenderedSql page(Condition after) {
        return RenderedSql.of(COMPOSE.select(COLUMNS)
                .from(SESSION_HISTORY)
                .where(SESSION_HISTORY.BUCKET.eq(param(SESSION_HISTORY.BUCKET)))
                .and(SESSION_HISTORY.USER_ID.eq(param(SESSION_HISTORY.USER_ID)))
                .and(after)
                .orderBy(SESSION_HISTORY.HAPPENED_AT.desc(), SESSION_HISTORY.ENTRY_ID.desc())
                .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));
    }

    private static RenderedSql signIns() {
        Table<?> newest = COMPOSE.select(
                        SESSION_HISTORY.USER_AGENT,
                        SESSION_HISTORY.IP,
                        SESSION_HISTORY.HAPPENED_AT,
                        SESSION_HISTORY.ENTRY_ID)
                .from(SESSION_HISTORY)
                .where(SESSION_HISTORY.BUCKET.eq(param(SESSION_HISTORY.BUCKET)))
                .and(SESSION_HISTORY.USER_ID.eq(param(SESSION_HISTORY.USER_ID)))
                .and(SESSION_HISTORY.EVENT.eq(inline(Kind.SIGNED_IN.name())))
                .orderBy(SESSION_HISTORY.HAPPENED_AT.desc(), SESSION_HISTORY.ENTRY_ID.desc())
                .limit(DSL.param(LIMIT, SQLDataType.INTEGER))
                .asTable("newest");
        Field<?> agent = newest.field(SESSION_HISTORY.USER_AGENT);
        return RenderedSql.of(COMPOSE.select(agent, newest.field(SESSION_HISTORY.IP))
                .distinctOn(agent)
                .from(newest)
                .orderBy(agent, newest.field(SESSION_HISTORY.HAPPENED_AT).desc()));
    }

    /** Joins every column of each key, for the primary key to find it; and names the buckets, for a distributed table to find those. */
    private static RenderedSql delete() {
        Param<Integer[]> buckets = DSL.param(BUCKETS, SQLDataType.INTEGER.array());
        Map<TableField<?, ?>, Field<?>> key = new LinkedHashMap<>();
        key.put(SESSION_HISTORY.BUCKET, buckets);
        key.put(SESSION_HISTORY.USER_ID, DSL.param(USER_IDS, SQLDataType.CLOB.array()));
        key.put(SESSION_HISTORY.HAPPENED_AT, DSL.param(INSTANTS, SQLDataType.CLOB.array()));
        key.put(SESSION_HISTORY.ENTRY_ID, DSL.param(ENTRY_IDS, SQLDataType.BLOB.array()));
        return RenderedSql.of(COMPOSE.deleteFrom(SESSION_HISTORY)
                .using(key.entrySet().stream()
                        .map(part -> unnest(part.getValue()).withOrdinality().as(old(part.getKey()), "value", "place"))
                        .toList())
                .where(key.keySet().stream().map(HistoryStatements::isOld).reduce(DSL.noCondition(), Condition::and))
                .and(SESSION_HISTORY.BUCKET.eq(any(buckets)))
                .and(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT))));
    }

    private static <T> Condition isOld(TableField<?, T> column) {
        return column.eq(field(name(old(column), "value")).cast(column))
                .and(field(name(old(column), "place")).eq(field(name(old(SESSION_HISTORY.BUCKET), "place"))));
    }

    private static String old(TableField<?, ?> column) {
        return "old_" + column.getName();
    }
}
