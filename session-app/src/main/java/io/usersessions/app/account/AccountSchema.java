package io.usersessions.app.account;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables of accounts, in a schema of their own beside that of the sessions. */
public final class AccountSchema {
    private static final String NAME = "user_accounts";

    private AccountSchema() {}

    /**
     * Makes the tables, or brings them to the version of this application.
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
            throw new AccountsUnavailableException(
                    "schema " + NAME + " cannot be migrated: " + fault.getMessage(), fault);
        }
    }
}
