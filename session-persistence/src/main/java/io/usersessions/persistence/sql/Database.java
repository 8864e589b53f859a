package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Borrows connections, and turns what goes wrong on them into a fault of the store. */
final class Database {
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final Consumer<SQLException> faults;

    Database(DataSource dataSource) {
        this(dataSource, fault -> {});
    }

    /** @param faults told of what goes wrong, before the caller is */
    Database(DataSource dataSource, Consumer<SQLException> faults) {
        this.dataSource = dataSource;
        this.faults = faults;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Call call) throws SQLException;
    }

    /** Runs statements that each take effect by themselves. */
    <T> T autocommit(Work<T> work) {
        return attempt((connection, deadline) -> {
            connection.setAutoCommit(true);
            return work.on(new Call(connection, deadline));
        });
    }

    /** Runs statements that take effect together, or not at all if the work throws. */
    <T> T transaction(Work<T> work) {
        return attempt((connection, deadline) -> {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(new Call(connection, deadline));
                deadline.share();
                connection.commit();
            } catch (SQLException | RuntimeException fault) {
                rollBack(connection, deadline, fault);
                throw fault;
            }
            connection.setAutoCommit(true);
            return result;
        });
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T on(Connection connection, Deadline deadline) throws SQLException;
    }

    private <T> T attempt(Attempt<T> attempt) {
        try (Connection connection = dataSource.getConnection();
                Deadline deadline = Deadline.of(connection)) {
            return attempt(attempt, connection, deadline);
        } catch (SQLException fault) {
            faults.accept(fault);
            throw SqlFaults.storeFault(fault);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unstorable) {
            throw SqlFaults.unstorable(unstorable);
        }
    }

    /**
     * Runs it again if the database undid it to resolve a conflict: nothing of it took effect then. On the same connection, since
     * to wait for another would take time that the deadline knows nothing of.
     */
    private static <T> T attempt(Attempt<T> attempt, Connection connection, Deadline deadline) throws SQLException {
        for (int number = 1; ; number++) {
            try {
                return attempt.on(connection, deadline);
            } catch (SQLException fault) {
                if (number == ATTEMPTS || !SqlFaults.wasUndone(fault)) {
                    throw fault;
                }
            }
        }
    }

    private static void rollBack(Connection connection, Deadline deadline, Exception cause) {
        try {
            deadline.shareUndoing();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException fault) {
            cause.addSuppressed(fault);
        }
    }
}
