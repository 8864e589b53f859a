package io.usersessions.spring.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The data source that sessions are stored in, checked. */
final class StoreDataSource {
    private static final String POSTGRESQL = "PostgreSQL";

    private StoreDataSource() {}

    /**
     * The marked one or, if there is none, the only or primary one. Transactions of the application never enclose what is done with it, so that
     * a rollback undoes no sign-out.
     */
    static DataSource of(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all) {
        DataSource chosen = outOfTransactions(chosen(marked, all));
        demandPostgresql(chosen);
        return chosen;
    }

    private static DataSource chosen(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all) {
        DataSource chosen = marked.getIfAvailable(all::getIfUnique);
        if (chosen != null) {
            return chosen;
        }
        throw all.stream().findAny().isPresent()
                ? new StartRefusedException(
                        "sessions cannot be stored: there are several DataSource beans, and none is primary",
                        "Mark the one for sessions with @UserSessionsDataSource, or one as @Primary.")
                : new StartRefusedException(
                        "sessions cannot be stored: there is no DataSource bean",
                        "Set spring.datasource.url to a PostgreSQL database, such as jdbc:postgresql://localhost:5432/app.");
    }

    private static DataSource outOfTransactions(DataSource given) {
        DataSource target = given instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : null;
        return target == null ? given : target;
    }

    private static void demandPostgresql(DataSource dataSource) {
        String product = productOf(dataSource);
        if (!POSTGRESQL.equals(product)) {
            throw new StartRefusedException(
                    "sessions cannot be stored in " + product + ": they need PostgreSQL 13 or later",
                    "Set spring.datasource.url to a PostgreSQL database, or mark a DataSource of one with"
                            + " @UserSessionsDataSource.");
        }
    }

    private static @Nullable String productOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException fault) {
            throw new StartRefusedException(
                    "the database of the sessions cannot be reached: " + rootOf(fault),
                    "Start PostgreSQL, and check spring.datasource.url, spring.datasource.username and"
                            + " spring.datasource.password.",
                    fault);
        }
    }

    /** The pool says only that it waited; what it caught says why. */
    private static @Nullable String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() instanceof SQLException cause) {
            root = cause;
        }
        return root.getMessage();
    }
}
