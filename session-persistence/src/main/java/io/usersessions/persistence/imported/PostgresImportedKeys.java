package io.usersessions.persistence.imported;

import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.persistence.sql.Database;

/** The door of this package for the port; {@link SessionImport} is the one for importers. */
public final class PostgresImportedKeys {
    private PostgresImportedKeys() {}

    /** The imported keys in this database. */
    public static ImportedKeys on(Database database) {
        return new JooqImportedKeys(database);
    }
}
