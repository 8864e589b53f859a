package io.usersessions.persistence.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;

/**
 * The time that a connection gives the server for an answer, shared by all statements of one call.
 *
 * <p>A driver starts to count again with every statement, so a call of several statements could take several times as long. Here the next
 * statement gets the time that the statements before it left. The time begins with the first statement: work of the caller before that,
 * such as loading classes, is not the fault of the database. A connection without a limit stays without one.
 */
final class Deadline implements AutoCloseable {
    /** SQLSTATE {@code query_canceled}. */
    private static final String QUERY_CANCELED = "57014";

    private static final int MIN_UNDO_MILLIS = 100;

    private final Connection connection;
    private final int limitMillis;
    private boolean begun;
    private long start;
    private boolean shortened;

    private Deadline(Connection connection, int limitMillis) {
        this.connection = connection;
        this.limitMillis = limitMillis;
    }

    /** The deadline of a connection that was just borrowed. */
    static Deadline of(Connection connection) throws SQLException {
        return new Deadline(connection, connection.getNetworkTimeout());
    }

    /**
     * Gives the next statement the time that is left.
     *
     * @throws SQLTimeoutException if no time is left
     */
    void share() throws SQLException {
        if (!begun) {
            begun = true;
            start = System.nanoTime();
            return;
        }
        int left = left();
        if (limitMillis > 0 && left <= 0) {
            throw new SQLTimeoutException(
                    "the statements of one call took longer than " + limitMillis + " ms", QUERY_CANCELED);
        }
        waitNoLongerThan(left);
    }

    /** Gives a rollback the time that is left, or a moment if none is left. */
    void shareUndoing() throws SQLException {
        if (begun) {
            waitNoLongerThan(Math.max(MIN_UNDO_MILLIS, left()));
        }
    }

    private int left() {
        return limitMillis - (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void waitNoLongerThan(int millis) throws SQLException {
        if (limitMillis > 0 && millis < limitMillis) {
            connection.setNetworkTimeout(Runnable::run, millis);
            shortened = true;
        }
    }

    /** Restores the limit of the connection before it goes back to the pool. */
    @Override
    public void close() throws SQLException {
        if (shortened && !connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, limitMillis);
        }
    }
}
