package io.usersessions.persistence.history;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that write and read table {@code session_history}. */
final class HistoryStatements {
    static final String LIMIT = "page_limit";

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
            SESSION_HISTORY.IP,
            SESSION_HISTORY.TIMES);

    static final RenderedSql INSERT = RenderedSql.of(COMPOSE.insertInto(SESSION_HISTORY)
            .columns(COLUMNS)
            .values(COLUMNS.stream().map(RenderedSql::param).toList()));

    /** Adds to the count of the row with the same key, if it exists; the row then shows the last entry. */
    static final RenderedSql FOLD = RenderedSql.of(COMPOSE.insertInto(SESSION_HISTORY)
            .columns(COLUMNS)
            .values(COLUMNS.stream().map(RenderedSql::param).toList())
            .onConflict(
                    SESSION_HISTORY.BUCKET,
                    SESSION_HISTORY.USER_ID,
                    SESSION_HISTORY.HAPPENED_AT,
                    SESSION_HISTORY.ENTRY_ID)
            .doUpdate()
            .set(SESSION_HISTORY.TIMES, SESSION_HISTORY.TIMES.plus(excluded(SESSION_HISTORY.TIMES)))
            .set(SESSION_HISTORY.SESSION_ID, excluded(SESSION_HISTORY.SESSION_ID))
            .set(SESSION_HISTORY.REASON, excluded(SESSION_HISTORY.REASON))
            .set(SESSION_HISTORY.ACTOR, excluded(SESSION_HISTORY.ACTOR))
            .set(SESSION_HISTORY.USER_AGENT, excluded(SESSION_HISTORY.USER_AGENT))
            .set(SESSION_HISTORY.IP, excluded(SESSION_HISTORY.IP)));

    static final Pages OF_USER = Pages.where(trueCondition());

    static final Pages OF_SESSION = Pages.where(SESSION_HISTORY.SESSION_ID.eq(param(SESSION_HISTORY.SESSION_ID)));

    /** The clients of the newest sign-ins; the limit is on the rows that it looks at. */
    static final RenderedSql SIGN_INS = signIns();

    static final RenderedSql FORGET =
            RenderedSql.of(COMPOSE.deleteFrom(SESSION_HISTORY).where(isOfUser()));

    private HistoryStatements() {}

    /** A listing from its start, and after a position. */
    record Pages(RenderedSql first, RenderedSql next) {
        private static Pages where(Condition listed) {
            return new Pages(
                    page(listed),
                    page(listed.and(row(SESSION_HISTORY.HAPPENED_AT, SESSION_HISTORY.ENTRY_ID)
                            .lt(row(param(SESSION_HISTORY.HAPPENED_AT), param(SESSION_HISTORY.ENTRY_ID))))));
        }
    }

    private static Condition isOfUser() {
        return SESSION_HISTORY
                .BUCKET
                .eq(param(SESSION_HISTORY.BUCKET))
                .and(SESSION_HISTORY.USER_ID.eq(param(SESSION_HISTORY.USER_ID)));
    }

    private static RenderedSql page(Condition listed) {
        return RenderedSql.of(COMPOSE.select(COLUMNS)
                .from(SESSION_HISTORY)
                .where(isOfUser())
                .and(listed)
                .orderBy(SESSION_HISTORY.HAPPENED_AT.desc(), SESSION_HISTORY.ENTRY_ID.desc())
                .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));
    }

    private static RenderedSql signIns() {
        Table<?> newest = COMPOSE.select(SESSION_HISTORY.USER_AGENT, SESSION_HISTORY.IP)
                .from(SESSION_HISTORY)
                .where(isOfUser())
                .and(SESSION_HISTORY.EVENT.eq(inline(Kind.SIGNED_IN.name())))
                .orderBy(SESSION_HISTORY.HAPPENED_AT.desc(), SESSION_HISTORY.ENTRY_ID.desc())
                .limit(DSL.param(LIMIT, SQLDataType.INTEGER))
                .asTable("newest");
        return RenderedSql.of(COMPOSE.selectDistinct(newest.fields()).from(newest));
    }
}
