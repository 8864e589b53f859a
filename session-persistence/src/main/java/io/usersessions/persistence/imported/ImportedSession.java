package io.usersessions.persistence.imported;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.sql.Binds;
import java.time.Instant;

/**
 * A session to import.
 *
 * @param session its key digest is the digest of its foreign key
 * @param keptUntil how long the key is recorded
 */
public record ImportedSession(StoredSession session, Instant keptUntil) {
    KeyDigest foreignKey() {
        return session.keyDigest();
    }

    Binds keyRow() {
        return ImportedKeyStatements.key(foreignKey())
                .with(IMPORTED_KEY.SESSION_ID, session.id().toBytes())
                .with(IMPORTED_KEY.PURGE_AFTER, keptUntil);
    }
}
