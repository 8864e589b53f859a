package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.jooq.Tables.SESSION;

import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The two steps of a purge: look for keys, then delete by key.
 *
 * <p>The second repeats what makes them due. Without it a session that was extended between the two steps would be deleted.
 */
final class PurgeStatements {
    static final String LIMIT = "purge_limit";

    static final RenderedSql DUE = RenderedSql.of(COMPOSE.select(SESSION.BUCKET, SESSION.SESSION_ID)
            .from(SESSION)
            .where(SESSION.PURGE_AFTER.le(DirectoryStatements.now()))
            .orderBy(SESSION.PURGE_AFTER)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = SessionKeys.delete(
            SESSION.EXPIRE_DATE.le(DirectoryStatements.now()).and(SESSION.PURGE_AFTER.le(DirectoryStatements.now())));

    private PurgeStatements() {}
}
