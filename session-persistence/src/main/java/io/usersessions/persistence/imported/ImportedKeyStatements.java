package io.usersessions.persistence.imported;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;
import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;
import static io.usersessions.persistence.sql.RenderedSql.param;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.persistence.sql.Batch;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.RenderedSql;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The statements of table {@code imported_key}, except for the one that fills it. */
final class ImportedKeyStatements {
    static final String NOW = "now";
    static final String LIMIT = "purge_limit";

    static final Batch FOUND = new Batch("found", List.of(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST));

    /** Version 0.1 marked keys as replaced; now only the session says which key opens it. */
    static final RenderedSql FIND = RenderedSql.of(COMPOSE.select(IMPORTED_KEY.SESSION_ID)
            .from(IMPORTED_KEY)
            .where(isKey())
            .and(IMPORTED_KEY.REPLACED.isFalse()));

    static final RenderedSql DUE = RenderedSql.of(COMPOSE.select(IMPORTED_KEY.KEY_DIGEST)
            .from(IMPORTED_KEY)
            .where(IMPORTED_KEY.PURGE_AFTER.le(param(NOW, IMPORTED_KEY.PURGE_AFTER)))
            .orderBy(IMPORTED_KEY.PURGE_AFTER)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    static final RenderedSql DELETE = RenderedSql.of(COMPOSE.deleteFrom(IMPORTED_KEY)
            .using(FOUND.table())
            .where(FOUND.isSameRow(IMPORTED_KEY.BUCKET, IMPORTED_KEY.KEY_DIGEST))
            .and(IMPORTED_KEY.PURGE_AFTER.le(param(NOW, IMPORTED_KEY.PURGE_AFTER))));

    private ImportedKeyStatements() {}

    static Binds key(KeyDigest foreignKey) {
        return new Binds()
                .with(IMPORTED_KEY.BUCKET, bucketOf(foreignKey))
                .with(IMPORTED_KEY.KEY_DIGEST, foreignKey.toBytes());
    }

    /** The bucket of a digest: when a key is presented, its session is not known yet. */
    private static int bucketOf(KeyDigest foreignKey) {
        byte[] digest = foreignKey.toBytes();
        return ((digest[0] & 0xFF) << 8) | (digest[1] & 0xFF);
    }

    private static Condition isKey() {
        return IMPORTED_KEY
                .BUCKET
                .eq(param(IMPORTED_KEY.BUCKET))
                .and(IMPORTED_KEY.KEY_DIGEST.eq(param(IMPORTED_KEY.KEY_DIGEST)));
    }
}
