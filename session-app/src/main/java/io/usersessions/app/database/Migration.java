package io.usersessions.app.database;

import io.usersessions.app.account.AccountSchema;
import io.usersessions.persistence.SessionSchema;
import javax.sql.DataSource;

/** Brings the tables of a database to the version of this application. */
public final class Migration {
    private Migration() {}

    /** Migrates with the role that also serves. */
    public static void of(Database database) {
        migrate(database.patientDataSource());
    }

    /**
     * Migrates with another role, and grants the role that serves what it needs.
     *
     * @param ownerJdbcUrl the same database, for a role that may create tables
     * @throws DatabaseFault if this is not a JDBC URL for PostgreSQL, or the database fails
     */
    public static void byOwner(String ownerJdbcUrl, Database database) {
        DataSource owner = Database.patient(ownerJdbcUrl);
        migrate(owner);
        String role = database.role();
        SessionSchema.on(owner).grantTo(role);
        AccountSchema.grantTo(role, owner);
    }

    /**
     * Accounts come first: their migration compares accounts with the sessions that exist already, in a way that distributed tables do
     * not support. A new database has no sessions.
     */
    private static void migrate(DataSource owner) {
        SessionSchema sessions = SessionSchema.on(owner);
        sessions.requireUtf8();
        AccountSchema.migrate(owner);
        sessions.migrate();
    }
}
