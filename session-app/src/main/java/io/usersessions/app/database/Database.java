package io.usersessions.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.usersessions.persistence.Deadlines;
import io.usersessions.persistence.PoolRenewal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that can be used as long as this is open. */
public final class Database implements AutoCloseable {
    private static final int IDLE_CONNECTIONS = 2;
    private static final Deadlines DEADLINES = Deadlines.DEFAULT;

    private final Optional<EmbeddedServer> server;
    private final ServerAddress address;
    private final Map<String, String> properties;
    private final HikariDataSource pool;
    private final PoolRenewal renewal;

    private Database(
            Optional<EmbeddedServer> server,
            ServerAddress address,
            Map<String, String> properties,
            PoolSize size,
            StaleConnections stale) {
        this.server = server;
        this.address = address;
        this.properties = properties;
        this.pool = pool(address, properties, size, stale);
        this.renewal = PoolRenewal.of(pool, pool.getHikariPoolMXBean()::softEvictConnections);
        stale.setRenewal(renewal);
    }

    /**
     * The database of this JDBC URL.
     *
     * @throws DatabaseFault if this is not a JDBC URL for PostgreSQL, or the database cannot be reached
     */
    public static Database at(String jdbcUrl) {
        return at(jdbcUrl, PoolSize.DEFAULT);
    }

    /** The same with a pool of this size. */
    public static Database at(String jdbcUrl, PoolSize size) {
        return connected(Optional.empty(), ServerAddress.external(jdbcUrl), DEADLINES.driverProperties(), size);
    }

    /**
     * The database behind a pooler at this JDBC URL, which shares server connections between transactions.
     *
     * @throws DatabaseFault if this is not a JDBC URL for PostgreSQL, or the database cannot be reached
     */
    public static Database behindPooler(String jdbcUrl) {
        return behindPooler(jdbcUrl, PoolSize.DEFAULT);
    }

    /** The same with a pool of this size. */
    public static Database behindPooler(String jdbcUrl, PoolSize size) {
        return connected(
                Optional.empty(), ServerAddress.external(jdbcUrl), DEADLINES.driverPropertiesBehindPooler(), size);
    }

    /**
     * Unpooled connections without deadlines to the database of this JDBC URL; for migrations by another role.
     *
     * @throws DatabaseFault if this is not a JDBC URL for PostgreSQL
     */
    public static DataSource patient(String jdbcUrl) {
        return ServerAddress.external(jdbcUrl).source();
    }

    /**
     * The database in a data folder, run by this process.
     *
     * @throws DatabaseFault if it does not start, or if another process runs it
     */
    public static Database in(DataFolder folder) {
        return in(folder, PoolSize.DEFAULT);
    }

    /** The same with a pool of this size, for which the server accepts enough connections. */
    public static Database in(DataFolder folder, PoolSize size) {
        EmbeddedServer server = EmbeddedServer.start(folder, size)
                .orElseThrow(() -> new DatabaseFault("the data folder " + folder + " is in use by another process"));
        return connected(server, size);
    }

    /**
     * The database in a data folder, run by this process or by another one.
     *
     * @throws DatabaseFault if it does not start
     */
    public static Database inOrBeside(DataFolder folder) {
        PoolSize size = PoolSize.DEFAULT;
        return EmbeddedServer.start(folder, size)
                .map(server -> connected(server, size))
                .orElseGet(() -> connected(
                        Optional.empty(), EmbeddedServer.runningIn(folder), DEADLINES.driverProperties(), size));
    }

    private static Database connected(EmbeddedServer server, PoolSize size) {
        return connected(Optional.of(server), server.address(), DEADLINES.driverProperties(), size);
    }

    private static Database connected(
            Optional<EmbeddedServer> server, ServerAddress address, Map<String, String> properties, PoolSize size) {
        // Checks the URL first: the exception of the pool would contain it, and perhaps a password.
        PGSimpleDataSource unused = address.source();
        try {
            return new Database(server, address, properties, size, new StaleConnections());
        } catch (PoolInitializationException unreachable) {
            server.ifPresent(EmbeddedServer::close);
            throw DatabaseFault.unreachable(unreachable);
        }
    }

    /** Every wait has a deadline, so that a request notices a fault. Deadlines in the JDBC URL take precedence. */
    private static HikariDataSource pool(
            ServerAddress address, Map<String, String> properties, PoolSize size, StaleConnections stale) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sessions");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(size.connections());
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, size.connections()));
        config.setConnectionTimeout(DEADLINES.borrow().toMillis());
        config.setValidationTimeout(DEADLINES.check().toMillis());
        config.setExceptionOverride(stale);
        properties.forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("ApplicationName", "user-sessions");
        return new HikariDataSource(config);
    }

    /** Pooled connections, for requests. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * The role of pooled connections.
     *
     * @throws DatabaseFault if the database fails
     */
    public String role() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        } catch (SQLException fault) {
            throw new DatabaseFault("the role cannot be read from the database: " + fault.getMessage(), fault);
        }
    }

    /** Unpooled connections without deadlines, for work in which no request waits. */
    public DataSource patientDataSource() {
        PGSimpleDataSource source = address.source();
        String threshold = properties.get("prepareThreshold");
        if (threshold != null) {
            source.setPrepareThreshold(Integer.parseInt(threshold));
        }
        return source;
    }

    /** Unpooled connections to the server itself, for what a pooler does not pass on; empty behind one. */
    public Optional<DataSource> direct() {
        return properties.containsKey("prepareThreshold") ? Optional.empty() : Optional.of(patientDataSource());
    }

    @Override
    public void close() {
        renewal.close();
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
