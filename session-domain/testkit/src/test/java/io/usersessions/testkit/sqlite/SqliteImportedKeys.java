package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Optional;

/** Keys of another system. */
record SqliteImportedKeys(SqliteDatabase database) implements ImportedKeys {
    void add(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        String replace = "replace into imported_key values (?, ?, ?)";
        database.run(replace, foreignKey.toBytes(), session.toBytes(), micros(knownUntil));
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        String find = "select id from imported_key where digest = ?";
        return database.query(find, row -> SessionId.fromBytes(row.getBytes("id")), foreignKey.toBytes()).stream()
                .findFirst();
    }

    @Override
    public int purge(Instant now, int limit) {
        String due = "select digest from imported_key where until <= ? limit ?";
        String delete = "delete from imported_key where digest in (" + due + ") returning digest";
        return database.run(delete, micros(now), limit);
    }
}
