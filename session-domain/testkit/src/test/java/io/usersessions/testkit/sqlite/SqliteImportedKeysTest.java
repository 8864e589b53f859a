package io.usersessions.testkit.sqlite;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.testkit.ImportedKeysContract;
import java.time.Instant;
import java.util.Optional;

class SqliteImportedKeysTest extends ImportedKeysContract {
    @Override
    protected ImportedKeys importedKeys() {
        return new SqliteImportedKeys(SqliteNodes.next());
    }

    @Override
    protected void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        new SqliteImportedKeys(SqliteNodes.next()).add(foreignKey, session, knownUntil);
    }

    @Override
    protected Optional<ImportedKeys> reopened() {
        return Optional.of(new SqliteImportedKeys(SqliteNodes.reopened()));
    }

    @Override
    protected Optional<ImportedKeys> unreachable() {
        return Optional.of(new SqliteImportedKeys(SqliteNodes.unreachable()));
    }
}
