package io.usersessions.persistence.lease;

import io.usersessions.domain.port.Leases;
import io.usersessions.persistence.sql.Database;

/** The door of this package. */
public final class PostgresLeases {
    private PostgresLeases() {}

    /** The leases in this database. */
    public static Leases on(Database database) {
        return new JooqLeases(database);
    }
}
