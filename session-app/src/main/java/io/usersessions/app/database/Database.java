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

/** A PostgreSQL that can be used for as long as this is open. */
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
        stale.calls(renewal);
    }

    /**
     * The database of this JDBC URL.
     *
     * @throws DatabaseFault if this is no JDBC URL for PostgreSQL, or the database cannot be reached
     */
    public static Database at(String jdbcUrl) {
        return at(jdbcUrl, PoolSize.DEFAULT);
    }

    /** The same with a pool of this size. */
    public static Database at(String jdbcUrl, PoolSize size) {
        return connected(Optional.empty(), ServerAddress.external(jdbcUrl), DEADLINES.driverProperties(), size);
    }

    /**
     * The database that a pooler at this JDBC URL leads to, which hands server connections round between transactions.
     *
     * @throws DatabaseFault if this is no JDBC URL for PostgreSQL, or the database cannot be reached
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
     * Connections of their own to the database of this JDBC URL, which take as long as it takes; for migrations by another role.
     *
     * @throws DatabaseFault if this is no JDBC URL for PostgreSQL
     */
    public static DataSource patient(String jdbcUrl) {
        return ServerAddress.external(jdbcUrl).source();
    }

    /**
     * The database in a data folder, which this process runs from now on.
     *
     * @throws DatabaseFault if it does not start, or another process runs it
     */
    public static Database in(DataFolder folder) {
        return in(folder, PoolSize.DEFAULT);
    }

    /** The same with a pool of this size, which the server has room for. */
    public static Database in(DataFolder folder, PoolSize size) {
        EmbeddedServer server = EmbeddedServer.start(folder, size)
                .orElseThrow(() -> new DatabaseFault("the data folder " + folder + " is in use by another process"));
        return connected(server, size);
    }

    /**
     * The database in a data folder, whether this process has to run it or another does.
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
        // Whoever pools connections would put the URL, and with it a password, into what is thrown.
        PGSimpleDataSource unused = address.source();
        try {
            return new Database(server, address, properties, size, new StaleConnections());
        } catch (PoolInitializationException unreachable) {
            server.ifPresent(EmbeddedServer::close);
            throw DatabaseFault.unreachable(unreachable);
        }
    }

    /** Every wait has an end, so that a request learns of a fault; what the URL says of them goes before. */
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
     * The role that pooled connections have.
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
            throw new DatabaseFault("the database cannot be asked for the role: " + fault.getMessage(), fault);
        }
    }

    /** A connection of its own each time and as long as it takes, for work in which no request waits. */
    public DataSource patientDataSource() {
        PGSimpleDataSource source = address.source();
        String threshold = properties.get("prepareThreshold");
        if (threshold != null) {
            source.setPrepareThreshold(Integer.parseInt(threshold));
        }
        return source;
    }

    @Override
    public void close() {
        renewal.close();
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
