package io.usersessions.persistence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long a caller waits before a failing database shows as a fault. These limits are for the code that makes the data source: the store
 * itself has no clock.
 *
 * <p>A call waits for a connection of the pool ({@code borrow}), then for the check of an idle connection ({@code check}), then for an
 * answer ({@code answer}). {@link #longest} is their sum, and less than {@link #PROMISE}. All statements of one call, and its repetitions
 * after a conflict, share the time for an answer.
 *
 * <p>A pool recovers by connecting again, which takes {@code login} at most. {@code connect} is the limit for one host, so that a dead first
 * host of a URL leaves time for the second.
 *
 * @param borrow how long to wait for a pooled connection; HikariCP: {@code connectionTimeout}
 * @param check how long the check of an idle connection may take; HikariCP: {@code validationTimeout}
 * @param connect how long one host may take to accept a connection, in whole seconds
 * @param login how long a new connection may take in total, with every host and the authentication, in whole seconds
 * @param answer how long the server may stay silent, in whole seconds
 * @param statement when the server cancels a statement by itself; shorter than {@code answer}, so that the connection survives. The server waits
 *     half as long for a locked row, so that callers whose statements were {@linkplain Combining combined} have time left to continue
 *     alone
 */
public record Deadlines(
        Duration borrow, Duration check, Duration connect, Duration login, Duration answer, Duration statement) {
    /** A fault reaches the caller within this time. */
    public static final Duration PROMISE = Duration.ofSeconds(3);

    /** For requests for which people wait: 600 ms, 250 ms, 1 s, 3 s, 2 s and 1.5 s; 2.85 s at the longest. */
    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofMillis(600),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofMillis(1_500));

    /** After this time the server rolls back a transaction that its client left open, so that others can continue. */
    private static final Duration OPEN_TRANSACTION = Duration.ofSeconds(5);

    /** Sending has no limit, so it must never block: the system accepts a save of the largest session at once. */
    private static final int SEND_BUFFER = 256 * 1024;

    /** The driver forgets the state of a host, for example that it is a standby, after this time; its own default is 10. */
    private static final int FORGET_HOST_SECONDS = 1;

    /**
     * Checks that the limits fit together.
     *
     * @throws IllegalArgumentException if they do not, or a limit is not positive, or not in whole seconds where that is required
     */
    public Deadlines {
        Objects.requireNonNull(borrow, "borrow");
        Objects.requireNonNull(check, "check");
        Objects.requireNonNull(connect, "connect");
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(statement, "statement");
        for (Duration limit : new Duration[] {borrow, check, connect, login, answer, statement}) {
            require(limit.toMillis() > 0, "every limit must be a millisecond or more");
        }
        for (Duration limit : new Duration[] {connect, login, answer}) {
            require(
                    limit.equals(Duration.ofSeconds(limit.toSeconds())),
                    "connect, login and answer must be whole seconds");
        }
        require(check.compareTo(borrow) < 0, "check must be shorter than borrow");
        require(connect.compareTo(login) <= 0, "connect must not be longer than login");
        require(statement.compareTo(answer) < 0, "statement must be shorter than answer");
        require(
                borrow.plus(check).plus(answer).compareTo(PROMISE) < 0,
                "borrow, check and answer together must be shorter than " + PROMISE.toSeconds() + " seconds");
    }

    private static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** How long a call waits at most before a fault reaches it. */
    public Duration longest() {
        return borrow.plus(check).plus(answer);
    }

    /** Connection properties of the PostgreSQL JDBC driver, for a connection to the server itself. */
    public Map<String, String> driverProperties() {
        Map<String, String> properties = forAnyConnection();
        properties.put(
                "options",
                "-c statement_timeout=" + statement.toMillis() + " -c lock_timeout=" + statement.toMillis() / 2
                        + " -c idle_in_transaction_session_timeout="
                        + OPEN_TRANSACTION.toMillis());
        return properties;
    }

    /**
     * The same for a connection through a pooler that gives a server connection to another client after each transaction. Such a pooler
     * accepts no settings of the server from a client: {@code statement_timeout} has to be set on the role. Statements are not prepared by
     * name, because the next server connection would not know them.
     */
    public Map<String, String> driverPropertiesBehindPooler() {
        Map<String, String> properties = forAnyConnection();
        properties.put("prepareThreshold", "0");
        return properties;
    }

    private Map<String, String> forAnyConnection() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("connectTimeout", seconds(connect));
        properties.put("loginTimeout", seconds(login));
        properties.put("socketTimeout", seconds(answer));
        properties.put("tcpKeepAlive", "true");
        properties.put("sendBufferSize", Integer.toString(SEND_BUFFER));
        properties.put("hostRecheckSeconds", Integer.toString(FORGET_HOST_SECONDS));
        return properties;
    }

    private static String seconds(Duration limit) {
        return Long.toString(limit.toSeconds());
    }
}
