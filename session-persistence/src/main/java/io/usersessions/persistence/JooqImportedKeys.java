package io.usersessions.persistence;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Keys of another system; a key that was forgotten is still known to {@link BulkImport}. */
final class JooqImportedKeys implements ImportedKeys {
    private final Database database;

    JooqImportedKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        Binds binds = ImportedKeyStatements.key(foreignKey);
        return database.autocommit(call -> call.row(ImportedKeyStatements.FIND, binds, JooqImportedKeys::id));
    }

    @Override
    public void forget(KeyDigest foreignKey) {
        Binds binds = ImportedKeyStatements.key(foreignKey);
        database.autocommit(call -> call.update(ImportedKeyStatements.FORGET, binds));
    }

    private static SessionId id(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(IMPORTED_KEY.SESSION_ID.getName()));
    }
}
