package io.usersessions.persistence;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.sql.FaultHeadline;
import io.usersessions.persistence.sql.SqlFaults;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The tables, in a schema of their own; migrations only go forward. */
public final class SessionSchema {
    /** The name of the schema. */
    public static final String NAME = "user_sessions";

    private static final String NOT_OF_THIS_LIBRARY =
            "it is not empty, and this library did not make it. Use another database, or rename the schema (alter schema "
                    + NAME + " rename to another_name) and try again";

    private final DataSource dataSource;
    private final Flyway flyway;

    private SessionSchema(DataSource dataSource, Flyway flyway) {
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    /**
     * The schema in the database of this data source.
     *
     * @param dataSource connects to the database itself, not to a pooler that shares connections between transactions
     */
    public static SessionSchema on(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
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
     * Makes the tables, or migrates them to the version of this library; safe when several nodes do it at the same time.
     *
     * @throws SessionStoreException if the database fails, its encoding is not UTF-8, or earlier versions did not make its tables
     */
    public void migrate() {
        checked("be migrated", flyway::migrate);
    }

    /**
     * Checks that the tables have the version of this library, and changes nothing.
     *
     * @throws SessionStoreException if they have another version, the encoding of the database is not UTF-8, or the database fails
     */
    public void validate() {
        checked("be used", flyway::validate);
    }

    /**
     * Checks that the database can store all characters, and changes nothing; {@link #migrate} and {@link #validate} check it too.
     *
     * @throws SessionStoreException if its encoding is not UTF-8, or it fails
     */
    public void requireUtf8() {
        checked("be used", () -> {});
    }

    /**
     * Lets a role use the tables, and nothing else: it may read, insert, update and delete rows, and read the version of the tables. Grant
     * again after each migration, because it may add tables; granting twice does no harm.
     *
     * @param role name of the role, as in the catalog
     * @throws SessionStoreException if the role or the tables do not exist, or the database fails
     */
    public void grantTo(String role) {
        Objects.requireNonNull(role, "role");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String grant : SchemaGrants.to(role)) {
                statement.execute(grant);
            }
        } catch (SQLException fault) {
            throw SqlFaults.storeFault(fault);
        }
    }

    private void checked(String intent, Runnable step) {
        try {
            DatabaseEncoding.demandUtf8(dataSource);
            step.run();
        } catch (SQLException fault) {
            throw cannot(intent, FaultHeadline.of(fault), SqlFaults.storeFault(fault));
        } catch (FlywayException fault) {
            throw cannot(
                    intent, isOfOtherOrigin(fault) ? NOT_OF_THIS_LIBRARY : String.valueOf(fault.getMessage()), fault);
        }
    }

    private static SessionStoreException cannot(String intent, String why, Exception fault) {
        return new SessionStoreException("schema " + NAME + " cannot " + intent + ": " + why, fault);
    }

    private static boolean isOfOtherOrigin(FlywayException fault) {
        return fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }
}
