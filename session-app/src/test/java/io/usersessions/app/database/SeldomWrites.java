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

/** A pool that is full of idle connections to a server, and one write every few seconds after that server changed. */
final class SeldomWrites {
    static final int CONNECTIONS = 16;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    /** {@code -Dseldom.writes=16} tries each connection. */
    private static final int WRITES = Integer.getInteger("seldom.writes", 4);

    private final List<DataSource> servers;
    private final String database;
    private final Runnable write;

    /**
     * @param servers asked for the pool's connections, by connections of their own
     * @param database whose connections are meant
     * @param write throws {@link SessionStoreException} if it fails
     */
    SeldomWrites(List<DataSource> servers, String database, Runnable write) {
        this.servers = servers;
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

    /** How many fail of some writes, each of which would meet another connection that was left. */
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

    /** Until the next write; less, as soon as the pool has connections that began since, and no other. */
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

    /** How many connections the pool has that began before or after. */
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
