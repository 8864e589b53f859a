package io.usersessions.persistence.attempt;

import static io.usersessions.persistence.jooq.Tables.SIGN_IN_ATTEMPT;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that remove counts that need not be kept any more. */
final class AttemptRemovalStatements {
    static final String NOW = "now";
    static final String LIMIT = "purge_limit";

    static final Batch FOUND = new Batch("found", List.of(SIGN_IN_ATTEMPT.BUCKET, SIGN_IN_ATTEMPT.ATTEMPT_KEY));

    static final RenderedSql DUE = RenderedSql.of(COMPOSE.select(SIGN_IN_ATTEMPT.ATTEMPT_KEY)
            .from(SIGN_IN_ATTEMPT)
            .where(SIGN_IN_ATTEMPT.PURGE_AFTER.le(param(NOW, SIGN_IN_ATTEMPT.PURGE_AFTER)))
            .orderBy(SIGN_IN_ATTEMPT.PURGE_AFTER)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = RenderedSql.of(COMPOSE.deleteFrom(SIGN_IN_ATTEMPT)
            .using(FOUND.table())
            .where(FOUND.isSameRow(SIGN_IN_ATTEMPT.BUCKET, SIGN_IN_ATTEMPT.ATTEMPT_KEY))
            .and(SIGN_IN_ATTEMPT.PURGE_AFTER.le(param(NOW, SIGN_IN_ATTEMPT.PURGE_AFTER))));

    private AttemptRemovalStatements() {}
}
