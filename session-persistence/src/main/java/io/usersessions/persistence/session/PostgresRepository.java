package io.usersessions.persistence.session;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;

/** The door of this package. */
public final class PostgresRepository {
    private PostgresRepository() {}

    /** The sessions in this database; concurrent calls share these lanes. */
    public static SessionRepository on(Database database, Lanes lanes, UnreadableRowListener unreadable) {
        return new JooqSessionRepository(database, lanes, unreadable);
    }
}
