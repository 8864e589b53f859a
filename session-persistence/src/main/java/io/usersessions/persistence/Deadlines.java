package io.usersessions.persistence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a caller may wait before a database that fails shows as a fault. For whoever makes the data source: the store itself has no
 * clock of its own.
 *
 * <p>What a call waits for at most, one after the other, is a connection of the pool ({@code borrow}), the check of one that was idle
 * ({@code check}) and an answer ({@code answer}). {@link #longest} is their sum, at most {@link #PROMISE}. The statements of one call,
 * and its repetitions after a conflict, share the one time for an answer.
 *
 * <p>A pool comes back by connecting again, which takes {@code login} at most; {@code connect} is for one host, so that a dead first
 * host of a URL leaves time for the second.
 *
 * @param borrow how long to wait for a pooled connection; HikariCP: {@code connectionTimeout}
 * @param check how long a connection that was idle may take to show that it lives; HikariCP: {@code validationTimeout}
 * @param connect how long one host may take to accept a connection, in whole seconds
 * @param login how long a new connection may take altogether: every host, and who is who; in whole seconds
 * @param answer how long the server may stay silent, in whole seconds
 * @param statement when the server gives up a statement by itself; shorter than {@code answer}, so that the connection survives. It waits
 *     half as long for a row that someone else locked, so that callers whose statements were {@linkplain Combining combined} have time
 *     left to go on by themselves
 */
public record Deadlines(
        Duration borrow, Duration check, Duration connect, Duration login, Duration answer, Duration statement) {
    /** Within this time a fault reaches the caller. */
    public static final Duration PROMISE = Duration.ofSeconds(3);

    /** For requests of people who wait: 600 ms, 250 ms, 1 s, 3 s, 2 s and 1.5 s; 2.85 s at the longest. */
    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofMillis(600),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofMillis(1_500));

    /** After this time the server undoes what a client left half-done, and others can go on. */
    private static final Duration HALF_DONE = Duration.ofSeconds(5);

    /** No limit is on sending, so what is sent must never wait: the system takes a save of the largest session at once. */
    private static final int SEND_BUFFER = 256 * 1024;

    /** What the driver knows of a host, such as that it is a standby, it forgets after this time; its own default is 10. */
    private static final int FORGET_HOST_SECONDS = 1;

    /**
     * Checks that the limits fit together.
     *
     * @throws IllegalArgumentException if they do not, or a limit is not positive, or not in whole seconds where that is said
     */
    public Deadlines {
        for (Duration limit : new Duration[] {borrow, check, connect, login, answer, statement}) {
            require(limit.toMillis() > 0, "a limit is a millisecond or more");
        }
        for (Duration limit : new Duration[] {connect, login, answer}) {
            require(limit.equals(Duration.ofSeconds(limit.toSeconds())), "the driver counts in whole seconds");
        }
        require(check.compareTo(borrow) < 0, "a check is shorter than the wait for a connection");
        require(connect.compareTo(login) <= 0, "one host is part of the whole login");
        require(statement.compareTo(answer) < 0, "the server gives up before the client does");
        require(
                borrow.plus(check).plus(answer).compareTo(PROMISE) < 0,
                "the longest wait is shorter than " + PROMISE.toSeconds() + " seconds");
    }

    private static void require(boolean claim, String otherwise) {
        if (!claim) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What a call waits at most until it learns of a fault. */
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
                        + HALF_DONE.toMillis());
        return properties;
    }

    /**
     * The same for a connection through a pooler that hands a server connection to another client after each transaction. Such a
     * pooler takes no settings of the server from a client: {@code statement_timeout} has to be set on the role. And a statement that was
     * prepared by name on one server connection is unknown on the next, so none is.
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
