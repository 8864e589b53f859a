package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The tables, in a schema of their own; versions go forward only. */
public final class SessionSchema {
    /** Name of the schema. */
    public static final String NAME = "user_sessions";

    private static final String OF_SOMEONE_ELSE =
            "it is not empty, and nothing in it says that this library made it. Take another database; or give the schema another"
                    + " name (alter schema " + NAME + " rename to another_name), and it is made anew";

    private final DataSource dataSource;
    private final Flyway flyway;

    private SessionSchema(DataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    /**
     * The schema in the database of this data source.
     *
     * @param dataSource reaches the database itself, not a pooler that shares connections between transactions
     */
    public static SessionSchema on(DataSource dataSource) {
        return new SessionSchema(
                dataSource,
                Flyway.configure()
                        .dataSource(dataSource)
                        .locations("classpath:io/usersessions/persistence/migration")
                        .defaultSchema(NAME)
                        .createSchemas(true)
                        .load());
    }

    /**
     * Makes the tables, or brings them to the version of this library; safe beside other nodes that do the same.
     *
     * @throws SessionStoreException if the database fails, its encoding is not UTF-8, or its tables are not what earlier versions made
     */
    public void migrate() {
        told("be migrated", flyway::migrate);
    }

    /**
     * Checks that the tables have the version of this library, and changes nothing.
     *
     * @throws SessionStoreException if they have not, the encoding of the database is not UTF-8, or the database fails
     */
    public void validate() {
        told("be used", flyway::validate);
    }

    /**
     * Checks that the database can hold whatever text sessions have, and changes nothing; {@link #migrate} and {@link #validate} check it
     * too.
     *
     * @throws SessionStoreException if its encoding is not UTF-8, or it fails
     */
    public void requireUtf8() {
        told("be used", () -> {});
    }

    /**
     * Lets a role use the tables and no more: it may read, insert, update and delete what is stored, and read which version the tables
     * have. To be granted again after each migration, which may bring tables; to grant twice does no harm.
     *
     * @param role name of the role, as it is in the catalog
     * @throws SessionStoreException if there is no such role or no table, or the database fails
     */
    public void grantTo(String role) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String grant : SchemaGrants.to(role)) {
                statement.execute(grant);
            }
        } catch (SQLException fault) {
            throw SqlFaults.storeFault(fault);
        }
    }

    private void told(String intent, Runnable step) {
        try {
            DatabaseEncoding.demandUtf8(dataSource);
            step.run();
        } catch (SQLException fault) {
            throw cannot(intent, SqlFaults.headline(fault), SqlFaults.storeFault(fault));
        } catch (FlywayException fault) {
            throw cannot(intent, isOfSomeoneElse(fault) ? OF_SOMEONE_ELSE : String.valueOf(fault.getMessage()), fault);
        }
    }

    private static SessionStoreException cannot(String intent, String why, Exception fault) {
        return new SessionStoreException("schema " + NAME + " cannot " + intent + ": " + why, fault);
    }

    private static boolean isOfSomeoneElse(FlywayException fault) {
        return fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }
}
