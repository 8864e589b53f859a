package io.usersessions.app.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;

/** The tables of accounts, in a schema of their own next to that of the sessions. */
public final class AccountSchema {
    private static final String NAME = "user_accounts";
    private static final String CHANGED =
            "name, password_hash, password_changed_at, email, language, time_zone, client_privacy";

    private AccountSchema() {}

    /**
     * Creates the tables, or brings them to the version of this application.
     *
     * @throws AccountsUnavailableException if the database fails
     */
    public static void migrate(DataSource dataSource) {
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:io/usersessions/app/account/migration")
                    .defaultSchema(NAME)
                    .createSchemas(true)
                    .load()
                    .migrate();
        } catch (FlywayException fault) {
            throw new AccountsUnavailableException("schema " + NAME + " cannot be migrated: " + reason(fault), fault);
        }
    }

    /** Replaces Flyway's own advice, which nobody can follow who runs this application. */
    private static String reason(FlywayException fault) {
        return fault.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                ? "it is not empty, and nothing in it says that this application made it. Take another database; or give the schema"
                        + " another name (alter schema " + NAME + " rename to another_name), and it is made anew"
                : String.valueOf(fault.getMessage());
    }

    /**
     * Allows a role to read, add, change and delete accounts, but not their ids and rights; to keep what people note about their sessions; to
     * read the version of the tables; and nothing else. Call this after each migration; a second call does no harm.
     *
     * @param role the name of the role, as in the catalog
     * @throws AccountsUnavailableException if the database fails
     */
    public static void grantTo(String role, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            String name = '"' + role.replace("\"", "\"\"") + '"';
            statement.execute("grant usage on schema " + NAME + " to " + name);
            statement.execute("grant select, insert on " + NAME + ".account, " + NAME + ".first_start to " + name);
            statement.execute("grant update (" + CHANGED + "), delete on " + NAME + ".account to " + name);
            statement.execute("grant select, insert, update, delete on " + NAME + ".session_note, " + NAME
                    + ".session_end to " + name);
            statement.execute("grant select on " + NAME + ".flyway_schema_history to " + name);
        } catch (SQLException fault) {
            throw new AccountsUnavailableException(
                    "schema " + NAME + " cannot be granted to a role (SQLSTATE " + fault.getSQLState() + ")", fault);
        }
    }
}
