package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, in a schema of their own; versions go forward only. */
public final class SessionSchema {
    /** Name of the schema. */
    public static final String NAME = "user_sessions";

    private final Flyway flyway;

    private SessionSchema(Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * The schema in the database of this data source.
     *
     * @param dataSource reaches the database itself, not a pooler that shares connections between transactions
     */
    public static SessionSchema on(DataSource dataSource) {
        return new SessionSchema(Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:io/usersessions/persistence/migration")
                .defaultSchema(NAME)
                .createSchemas(true)
                .load());
    }

    /**
     * Makes the tables, or brings them to the version of this library; safe beside other nodes that do the same.
     *
     * @throws SessionStoreException if the database fails, or its tables are not what earlier versions made of them
     */
    public void migrate() {
        told("be migrated", flyway::migrate);
    }

    /**
     * Checks that the tables have the version of this library, and changes nothing.
     *
     * @throws SessionStoreException if they have not, or the database fails
     */
    public void validate() {
        told("be used", flyway::validate);
    }

    private static void told(String intent, Runnable step) {
        try {
            step.run();
        } catch (FlywayException fault) {
            throw new SessionStoreException("schema " + NAME + " cannot " + intent + ": " + fault.getMessage(), fault);
        }
    }
}
