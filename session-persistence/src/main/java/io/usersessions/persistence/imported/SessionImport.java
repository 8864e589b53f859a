package io.usersessions.persistence.imported;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.session.SessionInserts;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Call;
import io.usersessions.persistence.sql.Database;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stores sessions of another system, each foreign key once. */
public record SessionImport(Database database) {
    /** Stores the sessions whose keys were not imported before: all of them, or none if the store fails. */
    public ImportCounts store(Collection<ImportedSession> sessions) {
        // All imports use the same order, so that concurrent ones cannot deadlock.
        List<ImportedSession> ordered = sessions.stream()
                .sorted(Comparator.comparing(imported -> imported.session().id()))
                .toList();
        if (ordered.isEmpty()) {
            return new ImportCounts(0, 0, 0);
        }
        Binds keys = ImportStatements.KEYS.binds(
                ordered.stream().map(ImportedSession::keyRow).toList());
        return database.transaction(call -> {
            Set<KeyDigest> fresh =
                    new HashSet<>(call.rows(ImportStatements.INSERT_KEYS, keys, JooqImportedKeys::digest));
            return stored(call, ordered, fresh);
        });
    }

    private static ImportCounts stored(Call call, List<ImportedSession> ordered, Set<KeyDigest> fresh)
            throws SQLException {
        List<StoredSession> unknown = ordered.stream()
                .filter(imported -> fresh.contains(imported.foreignKey()))
                .map(ImportedSession::session)
                .toList();
        ImportedOwners owners = ImportedOwners.counted(call, unknown);
        List<StoredSession> valid =
                unknown.stream().filter(session -> !owners.overrule(session)).toList();
        int stored = SessionInserts.insertAll(call, valid);
        int overruled = unknown.size() - valid.size();
        return new ImportCounts(stored, ordered.size() - stored - overruled, overruled);
    }
}
