package io.usersessions.persistence.session;

import static io.usersessions.persistence.jooq.Tables.SESSION;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements that store a session of a signed-in user, under the lock of its owner. */
final class OwnedInserts {
    static final Field<Integer> CAP = DSL.field(name("cap"), SQLDataType.INTEGER);

    private static final List<Field<?>> INSERTED = StatementColumns.fields(StatementColumns.INSERTED_WITH_OWNER);

    static final Batch NEW = new Batch("new", INSERTED);

    /**
     * Stores an owned session and returns its id. Nothing happens if the id is taken, the count is at the cap, or the sign-in was overruled.
     * It returns the id because on distributed tables a statement that reads from another writing statement reports no count.
     */
    static final RenderedSql INSERT_BELOW_CAP = insertBelowCap();

    /**
     * Like {@link #INSERT_BELOW_CAP}, for many sessions that all have different owners; returns the ids of those that were stored. The
     * count also goes up for a sign-in that was overruled, which does no harm.
     */
    static final RenderedSql INSERT_ALL_BELOW_CAP = insertAllBelowCap();

    /** Stores an owned session under a lock that is already held; nothing happens if its id is taken. */
    static final RenderedSql INSERT = RenderedSql.of(COMPOSE.insertInto(SESSION)
            .columns(INSERTED)
            .values(parameters())
            .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
            .doNothing());

    private OwnedInserts() {}

    private static RenderedSql insertBelowCap() {
        CommonTableExpression<?> counted = name("counted")
                .as(COMPOSE.insertInto(SESSION_OWNER)
                        .columns(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS)
                        .values(param(SESSION_OWNER.BUCKET), param(SESSION_OWNER.USER_ID), inline(1))
                        .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
                        .doUpdate()
                        .set(SESSION_OWNER.SIGN_INS, SESSION_OWNER.SIGN_INS.plus(inline(1)))
                        .where(SESSION_OWNER.SIGN_INS.lt(param(CAP)))
                        .and(isNotOverruled(SESSION_OWNER.ENDED_BEFORE, param(SESSION.AUTHENTICATED_AT)))
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
        return RenderedSql.of(COMPOSE.with(given, counted)
                .insertInto(SESSION)
                .columns(INSERTED)
                .select(counted(given, counted))
                .onConflict(SESSION.BUCKET, SESSION.SESSION_ID)
                .doNothing()
                .returningResult(SESSION.SESSION_ID));
    }

    /** The given sessions whose owners were counted, except for overruled sign-ins. */
    private static Select<Record> counted(CommonTableExpression<?> given, CommonTableExpression<?> counted) {
        Field<Instant> endedBefore =
                field(name("counted", SESSION_OWNER.ENDED_BEFORE.getName()), SESSION_OWNER.ENDED_BEFORE.getDataType());
        return COMPOSE.select(INSERTED.stream().map(NEW::value).toList())
                .from(table(given.getQualifiedName()))
                .join(table(counted.getQualifiedName()))
                .on(NEW.value(SESSION.BUCKET).eq(field(name("counted", "bucket"), SQLDataType.INTEGER)))
                .and(NEW.value(SESSION.USER_ID).eq(field(name("counted", "user_id"), SQLDataType.CLOB)))
                .where(isNotOverruled(endedBefore, NEW.value(SESSION.AUTHENTICATED_AT)));
    }

    private static Condition isNotOverruled(Field<Instant> endedBefore, Field<Instant> authenticatedAt) {
        return endedBefore.isNull().or(endedBefore.le(authenticatedAt));
    }

    private static List<? extends Field<?>> parameters() {
        return INSERTED.stream().map(RenderedSql::param).toList();
    }
}
