package io.usersessions.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;

/**
 * The time that a connection gives the server for an answer, shared by all statements of one call.
 *
 * <p>A driver counts anew with every statement, so a call of several could take several times as long. Here the next statement gets
 * what the ones before it left over. It begins with the first statement: what a caller does before that, such as to load classes, is
 * not the database's fault. A connection that waits for ever goes on doing so.
 */
final class Deadline implements AutoCloseable {
    /** What is over when it has passed: the query is cancelled, as PostgreSQL calls it. */
    private static final String QUERY_CANCELED = "57014";

    private static final int MOMENT_MILLIS = 100;

    private final Connection connection;
    private final int given;
    private boolean begun;
    private long start;
    private boolean shortened;

    private Deadline(Connection connection, int given) {
        this.connection = connection;
        this.given = given;
    }

    /** For a connection that was just borrowed. */
    static Deadline of(Connection connection) throws SQLException {
        return new Deadline(connection, connection.getNetworkTimeout());
    }

    /**
     * Before a statement.
     *
     * @throws SQLTimeoutException if there is no time left for it
     */
    void share() throws SQLException {
        if (!begun) {
            begun = true;
            start = System.nanoTime();
            return;
        }
        int left = left();
        if (given > 0 && left <= 0) {
            throw new SQLTimeoutException(
                    "the statements of one call took longer than " + given + " ms", QUERY_CANCELED);
        }
        waitNoLongerThan(left);
    }

    /** Before the work is undone, for which there is a moment even if the time is over. */
    void shareUndoing() throws SQLException {
        if (begun) {
            waitNoLongerThan(Math.max(MOMENT_MILLIS, left()));
        }
    }

    private int left() {
        return given - (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private void waitNoLongerThan(int millis) throws SQLException {
        if (given > 0 && millis < given) {
            connection.setNetworkTimeout(Runnable::run, millis);
            shortened = true;
        }
    }

    /** Before the connection goes back. */
    @Override
    public void close() throws SQLException {
        if (shortened && !connection.isClosed()) {
            connection.setNetworkTimeout(Runnable::run, given);
        }
    }
}
