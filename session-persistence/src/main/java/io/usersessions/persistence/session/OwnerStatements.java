package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.RenderedSql.param;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statements that put the sign-ins of one user in an order, and "end all" among them: each takes the lock of the user's row in
 * {@code session_owner} first.
 *
 * <p>{@code sign_ins} counts up with every sign-in and is set right when it reaches the cap, so it is never less than the number of
 * live sessions: as long as it is below the cap, one statement can store a session without counting any. {@code ended_before} refuses
 * what was authenticated before the last "end all", and so reaches sign-ins that had not stored anything when it came. A sign-in that
 * holds the lock commits its session with it; whoever waits for the lock sees that session in the statement after.
 */
final class OwnerStatements {
    static final Field<Integer> CAP = DSL.field(name("cap"), SQLDataType.INTEGER);

    private static final List<Field<?>> INSERTED = Stream.concat(
                    SessionStatements.INSERTED.stream(),
                    SessionColumns.fields(SessionColumns.of(SessionColumns.OWNER, SessionColumns.AUTHENTICATION))
                            .stream())
            .toList();

    /**
     * Stores an owned session, and gives its id; nothing happens if that is taken, the count is at the cap or the sign-in was overruled.
     * On distributed tables no count tells what a statement stored that reads from another that writes.
     */
    static final RenderedSql INSERT_BELOW_CAP = insertBelowCap();

    static final Batch NEW = new Batch("new", INSERTED);

    /**
     * As {@link #INSERT_BELOW_CAP}, for many sessions, no two of one owner; gives the ids of those that were stored. The count goes up
     * for a sign-in that was overruled, too, which it may.
     */
    static final RenderedSql INSERT_ALL_BELOW_CAP = insertAllBelowCap();

    /** Stores an owned session under a lock already held; nothing happens if its id is taken. */
    static final RenderedSql INSERT = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .values(parameters())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    static final RenderedSql LOCK = RenderedSql.of(COMPOSE.select(SESSION_OWNER.ENDED_BEFORE)
            .from(SESSION_OWNER)
            .where(isOwner())
            .forUpdate());

    /** The sessions that are live when one more begins, first created first. */
    static final RenderedSql LIVE_OLDEST_FIRST = RenderedSql.of(COMPOSE.select(SessionRows.SUMMARY.fields())
            .from(SESSION)
            .where(SESSION.BUCKET.eq(param(SESSION.BUCKET)))
            .and(SESSION.USER_ID.eq(param(SESSION.USER_ID)))
            .and(SESSION.EXPIRE_DATE.gt(param(SESSION.CREATED_AT)))
            .orderBy(SESSION.CREATED_AT, SESSION.SESSION_ID));

    static final RenderedSql SET_COUNT = RenderedSql.of(COMPOSE.update(SESSION_OWNER)
            .set(SESSION_OWNER.SIGN_INS, param(SESSION_OWNER.SIGN_INS))
            .where(isOwner()));

    /** From now on refuses what was authenticated before; waits for the sign-ins that hold the lock. */
    static final RenderedSql REFUSE_EARLIER = RenderedSql.of(COMPOSE.insertInto(SESSION_OWNER)
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

    private static RenderedSql insertBelowCap() {
        CommonTableExpression<?> counted = name("counted")
                .as(COMPOSE.insertInto(SESSION_OWNER)
                        .columns(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS)
                        .values(param(SESSION_OWNER.BUCKET), param(SESSION_OWNER.USER_ID), inline(1))
                        .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
                        .doUpdate()
                        .set(SESSION_OWNER.SIGN_INS, SESSION_OWNER.SIGN_INS.plus(inline(1)))
                        .where(SESSION_OWNER.SIGN_INS.lt(param(CAP)))
                        .and(SESSION_OWNER
                                .ENDED_BEFORE
                                .isNull()
                                .or(SESSION_OWNER.ENDED_BEFORE.le(param(SESSION.AUTHENTICATED_AT))))
                        .returning(SESSION_OWNER.SIGN_INS));
        return RenderedSql.of(COMPOSE.with(counted)
                .insertInto(SESSION)
                .columns(INSERTED)
                .select(COMPOSE.select(parameters()).from(table(counted.getQualifiedName())))
                .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
                .doNothing()
                .returningResult(SESSION.SESSION_ID));
    }

    private static RenderedSql insertAllBelowCap() {
        CommonTableExpression<?> given =
                name("new").as(COMPOSE.select(asterisk()).from(NEW.table()));
        CommonTableExpression<?> counted = name("counted")
                .as(COMPOSE.insertInto(SESSION_OWNER)
                        .columns(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS)
                        .select(COMPOSE.select(NEW.value(SESSION.BUCKET), NEW.value(SESSION.USER_ID), inline(1))
                                .from(table(given.getQualifiedName())))
                        .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
                        .doUpdate()
                        .set(SESSION_OWNER.SIGN_INS, SESSION_OWNER.SIGN_INS.plus(inline(1)))
                        .where(SESSION_OWNER.SIGN_INS.lt(param(CAP)))
                        .returning(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.ENDED_BEFORE));
        Field<Instant> endedBefore = DSL.field(
                name("counted", SESSION_OWNER.ENDED_BEFORE.getName()), SESSION_OWNER.ENDED_BEFORE.getDataType());
        return RenderedSql.of(COMPOSE.with(given, counted)
                .insertInto(SESSION)
                .columns(INSERTED)
                .select(COMPOSE.select(INSERTED.stream().map(NEW::value).toList())
                        .from(table(given.getQualifiedName()))
                        .join(table(counted.getQualifiedName()))
                        .on(NEW.value(SESSION.BUCKET).eq(DSL.field(name("counted", "bucket"), SQLDataType.INTEGER)))
                        .and(NEW.value(SESSION.USER_ID).eq(DSL.field(name("counted", "user_id"), SQLDataType.CLOB)))
                        .where(endedBefore.isNull().or(endedBefore.le(NEW.value(SESSION.AUTHENTICATED_AT)))))
                .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
                .doNothing()
                .returningResult(SESSION.SESSION_ID));
    }

    private static List<? extends Field<?>> parameters() {
        return INSERTED.stream().map(RenderedSql::param).toList();
    }

    private static Condition isOwner() {
        return SESSION_OWNER
                .BUCKET
                .eq(param(SESSION_OWNER.BUCKET))
                .and(SESSION_OWNER.USER_ID.eq(param(SESSION_OWNER.USER_ID)));
    }
}
