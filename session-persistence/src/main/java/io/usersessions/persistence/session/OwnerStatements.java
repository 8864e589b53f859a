package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;

import io.usersessions.persistence.sql.RenderedSql;
import org.jooq.Condition;

/**
 * The statements that put the sign-ins of one user, and "end all" among them, in an order: each takes the lock of the user's row in
 * {@code session_owner} first. See also {@link OwnedInserts}.
 *
 * <p>{@code sign_ins} counts up with every sign-in and is corrected when it reaches the cap, so it is never less than the number of live
 * sessions: as long as it is below the cap, one statement can store a session without counting any. {@code ended_before} refuses
 * sign-ins that were authenticated before the last "end all". So it also reaches sign-ins that had stored nothing yet at that time. A
 * sign-in that holds the lock commits its session with the lock; a caller that waits for the lock sees that session in its next statement.
 */
public final class OwnerStatements {
    static final RenderedSql LOCK = RenderedSql.of(COMPOSE.select(SESSION_OWNER.ENDED_BEFORE)
            .from(SESSION_OWNER)
            .where(isOwner())
            .forUpdate());

    /** The sessions that are live when one more begins, first created first. */
    static final RenderedSql LIVE_OLDEST_FIRST = RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY.fields())
            .from(SESSION)
            .where(SessionIds.isOwned())
            .and(SESSION.EXPIRE_DATE.gt(param(SESSION.CREATED_AT)))
            .orderBy(SESSION.CREATED_AT, SESSION.SESSION_ID));

    static final RenderedSql SET_COUNT = RenderedSql.of(COMPOSE.update(SESSION_OWNER)
            .set(SESSION_OWNER.SIGN_INS, param(SESSION_OWNER.SIGN_INS))
            .where(isOwner()));

    /** Refuses from now on sign-ins that were authenticated before this instant; waits for the sign-ins that hold the lock. */
    public static final RenderedSql REFUSE_EARLIER = RenderedSql.of(COMPOSE.insertInto(SESSION_OWNER)
            .columns(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS, SESSION_OWNER.ENDED_BEFORE)
            .values(
                    param(SESSION_OWNER.BUCKET),
                    param(SESSION_OWNER.USER_ID),
                    inline(0),
                    param(SESSION_OWNER.ENDED_BEFORE))
            .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
            .doUpdate()
            .set(SESSION_OWNER.ENDED_BEFORE, greatest(SESSION_OWNER.ENDED_BEFORE, param(SESSION_OWNER.ENDED_BEFORE))));

    private OwnerStatements() {}

    private static Condition isOwner() {
        return SESSION_OWNER
                .BUCKET
                .eq(param(SESSION_OWNER.BUCKET))
                .and(SESSION_OWNER.USER_ID.eq(param(SESSION_OWNER.USER_ID)));
    }
}
