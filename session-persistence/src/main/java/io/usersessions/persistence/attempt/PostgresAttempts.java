package io.usersessions.persistence.attempt;

import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.persistence.sql.Database;

/** The door of this package. */
public final class PostgresAttempts {
    private PostgresAttempts() {}

    /** The counts in this database. */
    public static SignInAttempts on(Database database) {
        return new JooqSignInAttempts(database);
    }
}
