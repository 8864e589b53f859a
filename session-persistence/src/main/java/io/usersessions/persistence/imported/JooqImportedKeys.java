package io.usersessions.persistence.imported;

import static io.usersessions.persistence.jooq.Tables.IMPORTED_KEY;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import io.usersessions.persistence.sql.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys of another system; {@link SessionImport} still recognizes a key that was replaced. */
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
    public int purge(Instant purgedAt, int limit) {
        Instant now = database.autocommit(call -> DatabaseTime.bounded(call, purgedAt));
        return new Removal<>(wanted -> due(now, wanted), found -> delete(found, now)).upTo(limit);
    }

    private List<KeyDigest> due(Instant now, int limit) {
        Binds binds = new Binds().with(ImportedKeyStatements.NOW, now).with(ImportedKeyStatements.LIMIT, limit);
        return database.autocommit(call -> call.rows(ImportedKeyStatements.DUE, binds, JooqImportedKeys::digest));
    }

    private Removal.Deleted delete(List<KeyDigest> due, Instant now) {
        Binds binds = ImportedKeyStatements.FOUND
                .binds(due.stream().map(ImportedKeyStatements::key).toList())
                .with(ImportedKeyStatements.NOW, now);
        return Removal.Deleted.all(database.autocommit(call -> call.update(ImportedKeyStatements.DELETE, binds)));
    }

    static KeyDigest digest(ResultSet row) throws SQLException {
        return KeyDigest.fromBytes(row.getBytes(IMPORTED_KEY.KEY_DIGEST.getName()));
    }

    private static SessionId id(ResultSet row) throws SQLException {
        return SessionId.fromBytes(row.getBytes(IMPORTED_KEY.SESSION_ID.getName()));
    }
}
