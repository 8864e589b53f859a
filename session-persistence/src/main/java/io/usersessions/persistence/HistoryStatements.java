package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of table {@code session_history}. */
final class HistoryStatements {
    static final String LIMIT = "page_limit";
    static final String ENTRY_IDS = "entry_ids";
    static final String BUCKETS = "buckets";

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

    static final RenderedSql OLD = RenderedSql.of(COMPOSE.select(SESSION_HISTORY.BUCKET, SESSION_HISTORY.ENTRY_ID)
            .from(SESSION_HISTORY)
            .where(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT)))
            .orderBy(SESSION_HISTORY.HAPPENED_AT)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = RenderedSql.of(COMPOSE.deleteFrom(SESSION_HISTORY)
            .where(SESSION_HISTORY.BUCKET.eq(any(DSL.param(BUCKETS, SQLDataType.INTEGER.array()))))
            .and(SESSION_HISTORY.ENTRY_ID.eq(any(DSL.param(ENTRY_IDS, SQLDataType.BLOB.array()))))
            .and(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT))));

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
}
