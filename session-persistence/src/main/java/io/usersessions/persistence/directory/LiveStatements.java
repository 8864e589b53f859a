package io.usersessions.persistence.directory;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static org.jooq.impl.DSL.inline;

import io.usersessions.domain.model.SessionId;
import io.usersessions.persistence.session.SessionIds;
import io.usersessions.persistence.sql.RenderedSql;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * The statement that finds many sessions by their ids. Those who run it every second need a plan that costs as much as the ids, not as much as
 * the table: one look into the primary key for each of them.
 *
 * <p>PostgreSQL knows the length of the arrays. For thousands of ids it would rather read the whole table, or every session of all these
 * buckets. So the statement has a condition that is always true, and of which PostgreSQL expects that few ids fulfil it. For the same reason the
 * buckets are not compared once more by themselves, as in other statements: thousands of ids are on all shards anyway.
 */
final class LiveStatements {
    /** Finds the expiry of each wanted session that is not closed, expired or not. */
    static final RenderedSql EXPIRIES = RenderedSql.of(COMPOSE.select(SESSION.SESSION_ID, SESSION.EXPIRE_DATE)
            .from(SESSION)
            .join(SessionIds.WANTED.table())
            .on(isWanted(SESSION.BUCKET).and(isWanted(SESSION.SESSION_ID)))
            .where(isBucket(SessionIds.WANTED.value(SESSION.BUCKET)))
            .and(DirectoryStatements.isNotClosed()));

    private LiveStatements() {}

    private static <T> Condition isWanted(Field<T> column) {
        return column.eq(SessionIds.WANTED.value(column));
    }

    private static Condition isBucket(Field<Integer> number) {
        return number.between(inline(0), inline(SessionId.BUCKETS - 1));
    }
}
