package io.usersessions.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Borrows connections, and turns what fails on them into faults of the store. */
public final class Database {
    private static final int ATTEMPTS = 3;

    private final DataSource dataSource;
    private final Consumer<SQLException> faults;

    /** A database that nobody watches. */
    public Database(DataSource dataSource) {
        this(dataSource, fault -> {});
    }

    /**
     * A database whose faults are watched.
     *
     * @param faults receives what failed, before the caller does
     */
    public Database(DataSource dataSource, Consumer<SQLException> faults) {
        this.dataSource = dataSource;
        this.faults = faults;
    }

    /** What to do on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Runs statements. */
        T on(Call call) throws SQLException;
    }

    /** Runs statements that each take effect by themselves. */
    public <T> T autocommit(Work<T> work) {
        return attempt((connection, deadline) -> {
            connection.setAutoCommit(true);
            return work.on(new Call(connection, deadline));
        });
    }

    /** Runs statements that take effect together, or not at all if the work throws. */
    public <T> T transaction(Work<T> work) {
        return attempt((connection, deadline) -> {
            connection.setAutoCommit(false);
            T result = committed(work, connection, deadline);
            connection.setAutoCommit(true);
            return result;
        });
    }

    private static <T> T committed(Work<T> work, Connection connection, Deadline deadline) throws SQLException {
        try {
            T result = work.on(new Call(connection, deadline));
            deadline.share();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException fault) {
            rollBack(connection, deadline, fault);
            throw fault;
        }
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
     * Tries again if the database undid the attempt to resolve a conflict, because nothing of it took effect then. It stays on the same
     * connection: the deadline does not cover the time to wait for another one.
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
