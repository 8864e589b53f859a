package io.usersessions.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;

/** Connections for long work, in which no request waits and which needs no deadlines. */
public final class BulkConnections implements AutoCloseable {
    private static final int MAX_CONNECTIONS = 4;
    private static final int WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;

    private BulkConnections(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("bulk");
        config.setDataSource(source);
        config.setMaximumPoolSize(MAX_CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT_MILLIS);
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException unreachable) {
            throw DatabaseFault.unreachable(unreachable);
        }
    }

    /**
     * Connections to the database of this JDBC URL.
     *
     * @throws DatabaseFault if this is not a JDBC URL for PostgreSQL, or the database cannot be reached
     */
    public static BulkConnections at(String jdbcUrl) {
        return new BulkConnections(Database.patient(jdbcUrl));
    }

    /** Connections to an open database. */
    public static BulkConnections to(Database database) {
        return new BulkConnections(database.patientDataSource());
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
