package io.usersessions.persistence.imported;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;
import static io.usersessions.persistence.jooq.Tables.SESSION_OWNER;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.RenderedSql;
import java.time.Instant;
import java.util.List;
import org.jooq.CommonTableExpression;
import org.jooq.Field;

/**
 * The statements that record the keys of many sessions, and count their owners, at once.
 *
 * <p>Every table is filled in the order of the batch, so that concurrent imports cannot deadlock.
 */
final class ImportStatements {
    static final Batch KEYS = new Batch(
            "arriving",
            List.of(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST, IMPORTED_KEY.SESSION_ID, IMPORTED_KEY.PURGE_AFTER));

    static final Batch OWNERS =
            new Batch("arriving", List.of(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID, SESSION_OWNER.SIGN_INS));

    /** Records the keys that were not imported before, and returns their digests. */
    static final RenderedSql INSERT_KEYS = RenderedSql.of(COMPOSE.insertInto(IMPORTED_KEY)
            .columns(KEYS.columns())
            .select(KEYS.rows())
            .onConflict(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST)
            .doNothing()
            .returning(IMPORTED_KEY.KEY_DIGEST));

    /** Takes the locks of the owners and adds to their counts; returns which of them ever ended all their sessions, and when. */
    static final RenderedSql COUNT_OWNERS = countOwners();

    private ImportStatements() {}

    private static RenderedSql countOwners() {
        CommonTableExpression<?> counted = name("counted")
                .as(COMPOSE.insertInto(SESSION_OWNER)
                        .columns(OWNERS.columns())
                        .select(OWNERS.rows())
                        .onConflict(SESSION_OWNER.BUCKET, SESSION_OWNER.USER_ID)
                        .doUpdate()
                        .set(SESSION_OWNER.SIGN_INS, SESSION_OWNER.SIGN_INS.plus(excluded(SESSION_OWNER.SIGN_INS)))
                        .returning(SESSION_OWNER.USER_ID, SESSION_OWNER.ENDED_BEFORE));
        Field<String> userId = field(name(SESSION_OWNER.USER_ID.getName()), SESSION_OWNER.USER_ID.getDataType());
        Field<Instant> endedBefore =
                field(name(SESSION_OWNER.ENDED_BEFORE.getName()), SESSION_OWNER.ENDED_BEFORE.getDataType());
        return RenderedSql.of(COMPOSE.with(counted)
                .select(userId, endedBefore)
                .from(table(counted.getQualifiedName()))
                .where(endedBefore.isNotNull()));
    }
}
