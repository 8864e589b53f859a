package io.usersessions.app.database;

import io.usersessions.domain.port.SessionStoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A pool full of idle connections to a server, and one write every few seconds after that server changed. */
final class SeldomWrites {
    static final int CONNECTIONS = 16;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** {@code -Dseldom.writes=16} tries each connection. */
    private static final int WRITES = Integer.getInteger("seldom.writes", 4);

    private final List<DataSource> servers;
    private final String database;
    private final Runnable write;

    /**
     * @param servers lists the connections of the pool, through other connections
     * @param database the database of these connections
     * @param write throws {@link SessionStoreException} if it fails
     */
    SeldomWrites(List<DataSource> servers, String database, Runnable write) {
        this.servers = servers;
        this.database = database;
        this.write = write;
    }

    /** Opens the maximum number of connections, all of them idle. */
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

    /** The number of writes that fail; each write would get another of the remaining connections. */
    int failures() {
        String since = now();
        return (int) IntStream.range(0, WRITES)
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
        return TestServer.strings(servers.get(0), "select clock_timestamp()").get(0);
    }

    /** Waits until the next write; shorter if the pool has only connections that began since then. */
    void fewSecondsPass(String since) {
        List<Connection> asking = new ArrayList<>();
        try {
            for (DataSource server : servers) {
                asking.add(server.getConnection());
            }
            long start = System.nanoTime();
            while (System.nanoTime() - start < BETWEEN.toNanos()
                    && (count(asking, "<", since) > 0 || count(asking, ">=", since) == 0)) {
                Thread.onSpinWait();
            }
            for (Connection one : asking) {
                one.close();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The number of connections of the pool that began before or after. */
    private int count(List<Connection> asking, String compared, String instant) throws SQLException {
        int count = 0;
        for (Connection one : asking) {
            try (Statement statement = one.createStatement();
                    ResultSet row = statement.executeQuery("select count(*)" + ofThePool() + " and backend_start "
                            + compared + " '" + instant + "'")) {
                row.next();
                count += row.getInt(1);
            }
        }
        return count;
    }

    void terminate() {
        TestServer.execute(servers.get(0), "select pg_terminate_backend(pid)" + ofThePool());
    }

    private String ofThePool() {
        return " from pg_stat_activity where application_name = 'user-sessions' and datname = '" + database + "'";
    }
}
