package io.usersessions.app.database;

import io.usersessions.domain.port.SessionStoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A pool that is full of idle connections to a server, and one write every few seconds after that server changed. */
final class SeldomWrites {
    static final int CONNECTIONS = 16;
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final DataSource server;
    private final String database;
    private final Runnable write;

    /**
     * @param server asked for the pool's connections, by connections of its own
     * @param database whose connections are meant
     * @param write throws {@link SessionStoreException} if it fails
     */
    SeldomWrites(DataSource server, String database, Runnable write) {
        this.server = server;
        this.database = database;
        this.write = write;
    }

    /** Makes as many connections as there may be, all of them idle. */
    static void fill(DataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int number = 0; number < CONNECTIONS; number++) {
                all.add(pool.getConnection());
            }
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    /** How many fail of as many writes as there are connections. */
    int failures() {
        String since = now();
        return (int) IntStream.range(0, CONNECTIONS)
                .filter(number -> {
                    boolean isRefused = isRefused();
                    fewSecondsPass(since);
                    return isRefused;
                })
                .count();
    }

    boolean isRefused() {
        try {
            write.run();
            return false;
        } catch (SessionStoreException refused) {
            return true;
        }
    }

    String now() {
        return TestServer.strings(server, "select clock_timestamp()").get(0);
    }

    /** Until the next write; less, as soon as the pool has connections that began since, and no other. */
    void fewSecondsPass(String since) {
        long start = System.nanoTime();
        while ((hasBegun("<", since) || !hasBegun(">=", since)) && System.nanoTime() - start < BETWEEN.toNanos()) {
            Thread.onSpinWait();
        }
    }

    /** Whether the server has a connection of the pool that began before or after. */
    private boolean hasBegun(String compared, String instant) {
        return !TestServer.strings(server, "select 1" + ofThePool() + " and backend_start " + compared + " '" + instant + "'")
                .isEmpty();
    }

    void terminate() {
        TestServer.execute(server, "select pg_terminate_backend(pid)" + ofThePool());
    }

    private String ofThePool() {
        return " from pg_stat_activity where application_name = 'user-sessions' and datname = '" + database + "'";
    }
}
