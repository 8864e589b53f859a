package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;
import static io.usersessions.persistence.jooq.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.unnest;

import io.usersessions.domain.model.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Deletes by a batch of keys that were looked for before: the second step of a purge, and of the end of everyone. */
final class SessionKeys {
    private static final String BUCKETS = "buckets";
    private static final String SESSION_IDS = "session_ids";

    private SessionKeys() {}

    /**
     * Joins both columns of each key, for the primary key to find it; and names the buckets, for a distributed table to find those.
     *
     * @param condition what must still be true of a session that is deleted
     */
    static RenderedSql delete(Condition condition) {
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
                .and(condition)
                .returning(SessionRows.SUMMARY));
    }

    static Binds binds(List<SessionId> keys) {
        return new Binds()
                .with(BUCKETS, keys.stream().map(SessionId::bucket).toArray(Integer[]::new))
                .with(SESSION_IDS, keys.stream().map(SessionId::toBytes).toArray(byte[][]::new));
    }

    static SessionId key(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(SESSION.SESSION_ID.getName()));
    }
}
