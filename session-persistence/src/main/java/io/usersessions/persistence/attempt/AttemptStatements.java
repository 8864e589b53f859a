package io.usersessions.persistence.attempt;

import static io.usersessions.persistence.jooq.Tables.SIGN_IN_ATTEMPT;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateSetMoreStep;
import org.jooq.Record;

/** The statements of table {@code sign_in_attempt} that requests run. */
final class AttemptStatements {
    static final String NOW = "now";
    static final String ROOM = "room";
    static final String SEEN_FAILURES = "seen_failures";
    /** An instant counts if it is between these two. */
    static final String SINCE = "since";

    static final String UNTIL = "until";

    static final Batch WANTED = new Batch("wanted", List.of(SIGN_IN_ATTEMPT.BUCKET, SIGN_IN_ATTEMPT.ATTEMPT_KEY));

    static final RenderedSql FIND_ALL = RenderedSql.of(COMPOSE.select(
                    SIGN_IN_ATTEMPT.ATTEMPT_KEY,
                    SIGN_IN_ATTEMPT.FAILURES,
                    SIGN_IN_ATTEMPT.FIRST_FAILURE,
                    SIGN_IN_ATTEMPT.LAST_FAILURE,
                    SIGN_IN_ATTEMPT.PENDING,
                    SIGN_IN_ATTEMPT.RESERVED_AT,
                    SIGN_IN_ATTEMPT.SUCCEEDED_AT)
            .from(SIGN_IN_ATTEMPT)
            .join(WANTED.table())
            .on(WANTED.isSameRow(SIGN_IN_ATTEMPT.BUCKET, SIGN_IN_ATTEMPT.ATTEMPT_KEY)));

    /** Changes no row if there is no room, or there are other failures than were seen. */
    static final RenderedSql RESERVE = RenderedSql.of(upsert(inline(0), none(), none(), inline(1), now(), none())
            .set(SIGN_IN_ATTEMPT.PENDING, pending().plus(inline(1)))
            .set(SIGN_IN_ATTEMPT.RESERVED_AT, now())
            .where(SIGN_IN_ATTEMPT.FAILURES.eq(param(SEEN_FAILURES, SIGN_IN_ATTEMPT.FAILURES)))
            .and(pending().lt(param(ROOM, SIGN_IN_ATTEMPT.PENDING))));

    static final RenderedSql FAILED = RenderedSql.of(upsert(inline(1), now(), now(), inline(0), none(), none())
            .set(SIGN_IN_ATTEMPT.FAILURES, whileCounting(SIGN_IN_ATTEMPT.FAILURES.plus(inline(1)), inline(1)))
            .set(SIGN_IN_ATTEMPT.FIRST_FAILURE, whileCounting(SIGN_IN_ATTEMPT.FIRST_FAILURE, now()))
            .set(SIGN_IN_ATTEMPT.LAST_FAILURE, now())
            .set(SIGN_IN_ATTEMPT.PENDING, oneLess()));

    static final RenderedSql SUCCEEDED = RenderedSql.of(upsert(inline(0), none(), none(), inline(0), none(), now())
            .set(SIGN_IN_ATTEMPT.FAILURES, inline(0))
            .set(SIGN_IN_ATTEMPT.FIRST_FAILURE, none())
            .set(SIGN_IN_ATTEMPT.LAST_FAILURE, none())
            .set(SIGN_IN_ATTEMPT.PENDING, oneLess())
            .set(SIGN_IN_ATTEMPT.SUCCEEDED_AT, now()));

    static final RenderedSql WITHDRAWN = RenderedSql.of(COMPOSE.update(SIGN_IN_ATTEMPT)
            .set(SIGN_IN_ATTEMPT.PENDING, oneLess())
            .where(SIGN_IN_ATTEMPT.BUCKET.eq(param(SIGN_IN_ATTEMPT.BUCKET)))
            .and(SIGN_IN_ATTEMPT.ATTEMPT_KEY.eq(param(SIGN_IN_ATTEMPT.ATTEMPT_KEY))));

    private AttemptStatements() {}

    /** Inserts these values, or keeps the row that exists for longer; what else changes is added by the caller. */
    private static InsertOnDuplicateSetMoreStep<? extends Record> upsert(
            Field<Integer> failures,
            Field<Instant> firstFailure,
            Field<Instant> lastFailure,
            Field<Integer> pending,
            Field<Instant> reservedAt,
            Field<Instant> succeededAt) {
        return COMPOSE.insertInto(SIGN_IN_ATTEMPT)
                .columns(
                        SIGN_IN_ATTEMPT.BUCKET,
                        SIGN_IN_ATTEMPT.ATTEMPT_KEY,
                        SIGN_IN_ATTEMPT.FAILURES,
                        SIGN_IN_ATTEMPT.FIRST_FAILURE,
                        SIGN_IN_ATTEMPT.LAST_FAILURE,
                        SIGN_IN_ATTEMPT.PENDING,
                        SIGN_IN_ATTEMPT.RESERVED_AT,
                        SIGN_IN_ATTEMPT.SUCCEEDED_AT,
                        SIGN_IN_ATTEMPT.PURGE_AFTER)
                .values(
                        param(SIGN_IN_ATTEMPT.BUCKET),
                        param(SIGN_IN_ATTEMPT.ATTEMPT_KEY),
                        failures,
                        firstFailure,
                        lastFailure,
                        pending,
                        reservedAt,
                        succeededAt,
                        param(SIGN_IN_ATTEMPT.PURGE_AFTER))
                .onConflict(SIGN_IN_ATTEMPT.BUCKET, SIGN_IN_ATTEMPT.ATTEMPT_KEY)
                .doUpdate()
                .set(
                        SIGN_IN_ATTEMPT.PURGE_AFTER,
                        greatest(SIGN_IN_ATTEMPT.PURGE_AFTER, param(SIGN_IN_ATTEMPT.PURGE_AFTER)));
    }

    private static Field<Instant> now() {
        return param(NOW, SIGN_IN_ATTEMPT.LAST_FAILURE);
    }

    private static Field<Instant> none() {
        return castNull(SIGN_IN_ATTEMPT.LAST_FAILURE.getDataType());
    }

    private static Condition counts(Field<Instant> at) {
        return at.gt(param(SINCE, at)).and(at.lt(param(UNTIL, at)));
    }

    private static Field<Integer> pending() {
        return when(counts(SIGN_IN_ATTEMPT.RESERVED_AT), SIGN_IN_ATTEMPT.PENDING)
                .otherwise(inline(0));
    }

    private static Field<Integer> oneLess() {
        return greatest(SIGN_IN_ATTEMPT.PENDING.minus(inline(1)), inline(0));
    }

    private static <T> Field<T> whileCounting(Field<T> value, Field<T> otherwise) {
        return when(counts(SIGN_IN_ATTEMPT.FIRST_FAILURE), value).otherwise(otherwise);
    }
}
