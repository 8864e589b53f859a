package io.usersessions.persistence.history;

import static io.usersessions.persistence.jooq.Tables.SESSION_HISTORY;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.InstantText;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The two steps of removing old entries: look for them, then delete them by their primary key. */
final class HistoryRemovalStatements {
    static final String LIMIT = "purge_limit";

    /** An instant as PostgreSQL writes it, to be sent back as {@link InstantText}. */
    static final Field<String> INSTANT_TEXT = field(name("instant_text"), SQLDataType.CLOB);

    static final RenderedSql OLD = RenderedSql.of(COMPOSE.select(
                    SESSION_HISTORY.BUCKET,
                    SESSION_HISTORY.USER_ID,
                    SESSION_HISTORY.HAPPENED_AT.cast(SQLDataType.CLOB).as(INSTANT_TEXT.getName()),
                    SESSION_HISTORY.ENTRY_ID)
            .from(SESSION_HISTORY)
            .where(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT)))
            .orderBy(SESSION_HISTORY.HAPPENED_AT)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final Batch FOUND = new Batch(
            "found",
            List.of(
                    SESSION_HISTORY.BUCKET,
                    SESSION_HISTORY.USER_ID,
                    SESSION_HISTORY.HAPPENED_AT,
                    SESSION_HISTORY.ENTRY_ID));

    static final RenderedSql DELETE = RenderedSql.of(COMPOSE.deleteFrom(SESSION_HISTORY)
            .using(FOUND.table())
            .where(FOUND.isSameRow(
                    SESSION_HISTORY.BUCKET,
                    SESSION_HISTORY.USER_ID,
                    SESSION_HISTORY.HAPPENED_AT,
                    SESSION_HISTORY.ENTRY_ID))
            .and(SESSION_HISTORY.HAPPENED_AT.lt(param(SESSION_HISTORY.HAPPENED_AT))));

    private HistoryRemovalStatements() {}
}
