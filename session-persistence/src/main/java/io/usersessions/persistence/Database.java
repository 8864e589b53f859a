package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import javax.sql.DataSource;

/** Borrows connections, and turns what goes wrong on them into a fault of the store. */
final class Database {
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Call call) throws SQLException;
    }

    /** Runs statements that each take effect by themselves. */
    <T> T autocommit(Work<T> work) {
        return attempt(connection -> {
            connection.setAutoCommit(true);
            return work.on(new Call(connection));
        });
    }

    /** Runs statements that take effect together, or not at all if the work throws. */
    <T> T transaction(Work<T> work) {
        return attempt(connection -> {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(new Call(connection));
                connection.commit();
            } catch (SQLException | RuntimeException fault) {
                rollBack(connection, fault);
                throw fault;
            }
            connection.setAutoCommit(true);
            return result;
        });
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs it again if the database undid it to resolve a conflict: nothing of it took effect then. */
    private <T> T attempt(Attempt<T> attempt) {
        for (int number = 1; ; number++) {
            try (Connection connection = dataSource.getConnection()) {
                return attempt.on(connection);
            } catch (SQLException fault) {
                if (number == ATTEMPTS || !SqlFaults.wasUndone(fault)) {
                    throw SqlFaults.storeFault(fault);
                }
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
                throw SqlFaults.unreadableRow(unreadable);
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException fault) {
            cause.addSuppressed(fault);
        }
    }
}
