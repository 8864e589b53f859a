package io.usersessions.persistence.directory;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;

/** The door of this package. */
public final class PostgresDirectory {
    private PostgresDirectory() {}

    /** The directory of the sessions in this database. */
    public static SessionDirectory on(Database database, UnreadableRowListener unreadable) {
        return new JooqSessionDirectory(database, unreadable);
    }

    /** The catalog of the sessions in this database. */
    public static SessionCatalog catalogOn(Database database, UnreadableRowListener unreadable) {
        return new JooqSessionCatalog(database, unreadable);
    }

    /** Which of the sessions in this database are live. */
    public static LiveSessions liveOn(Database database) {
        return new JooqLiveSessions(database);
    }

    /** The expired sessions in this database. */
    public static ExpiredSessions expiredOn(Database database, UnreadableRowListener unreadable) {
        return new JooqExpiredSessions(database, unreadable);
    }
}
