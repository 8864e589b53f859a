package io.usersessions.persistence.history;

import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;

/** The door of this package. */
public final class PostgresHistory {
    private PostgresHistory() {}

    /** The history in this database. */
    public static SessionHistory on(Database database, UnreadableRowListener unreadable) {
        return new JooqSessionHistory(database, KeySource.secure(), unreadable);
    }
}
