package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.unnest;

import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The two steps of a purge: look for keys, then delete by key.
 *
 * <p>The second repeats that the session is expired. Without it a session that was extended between the two steps would be deleted.
 */
final class PurgeStatements {
    static final String LIMIT = "purge_limit";
    static final String BUCKETS = "buckets";
    static final String SESSION_IDS = "session_ids";

    static final RenderedSql DUE = RenderedSql.of(COMPOSE.select(SESSION.BUCKET, SESSION.SESSION_ID)
            .from(SESSION)
            .where(SESSION.PURGE_AFTER.le(DirectoryStatements.now()))
            .orderBy(SESSION.PURGE_AFTER)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = delete();

    private PurgeStatements() {}

    /** Joins both columns of each key, for the primary key to find it; and names the buckets, for a distributed table to find those. */
    private static RenderedSql delete() {
        Param<Integer[]> buckets = DSL.param(BUCKETS, SQLDataType.INTEGER.array());
        Param<byte[][]> ids = DSL.param(SESSION_IDS, SQLDataType.BLOB.array());
        Table<?> bucket = unnest(buckets).withOrdinality().as("due_bucket", "value", "place");
        Table<?> id = unnest(ids).withOrdinality().as("due_id", "value", "place");
        return RenderedSql.of(COMPOSE.deleteFrom(SESSION)
                .using(bucket, id)
                .where(field(name("due_bucket", "place")).eq(field(name("due_id", "place"))))
                .and(SESSION.BUCKET.eq(field(name("due_bucket", "value"), SESSION.BUCKET.getDataType())))
                .and(SESSION.SESSION_ID.eq(field(name("due_id", "value"), SESSION.SESSION_ID.getDataType())))
                .and(SESSION.BUCKET.eq(any(buckets)))
                .and(SESSION.EXPIRE_DATE.le(DirectoryStatements.now()))
                .returning(SessionRows.SUMMARY));
    }
}
