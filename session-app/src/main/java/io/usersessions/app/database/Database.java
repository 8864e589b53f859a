package io.usersessions.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL that can be used for as long as this is open. */
public final class Database implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 16;
    private static final int WAIT_FOR_CONNECTION_MILLIS = 2_000;
    private static final String CONNECT_SECONDS = "2";
    private static final String ANSWER_SECONDS = "3";

    private final Optional<EmbeddedServer> server;
    private final ServerAddress address;
    private final HikariDataSource pool;

    private Database(Optional<EmbeddedServer> server, ServerAddress address, HikariDataSource pool) {
        this.server = server;
        this.address = address;
        this.pool = pool;
    }

    /**
     * The database of this JDBC URL.
     *
     * @throws DatabaseFault if it cannot be reached
     */
    public static Database at(String jdbcUrl) {
        if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
            throw new DatabaseFault("a JDBC URL for PostgreSQL begins with jdbc:postgresql:");
        }
        return connected(Optional.empty(), new ServerAddress(jdbcUrl, Optional.empty(), Optional.empty()));
    }

    /**
     * The database in a data folder, which this process runs from now on.
     *
     * @throws DatabaseFault if it does not start, or another process runs it
     */
    public static Database in(DataFolder folder) {
        EmbeddedServer server = EmbeddedServer.start(folder)
                .orElseThrow(() -> new DatabaseFault("the data folder " + folder + " is in use by another process"));
        return connected(Optional.of(server), server.address());
    }

    /**
     * The database in a data folder, whether this process has to run it or another does.
     *
     * @throws DatabaseFault if it does not start
     */
    public static Database inOrBeside(DataFolder folder) {
        return EmbeddedServer.start(folder)
                .map(server -> connected(Optional.of(server), server.address()))
                .orElseGet(() -> connected(Optional.empty(), EmbeddedServer.runningIn(folder)));
    }

    private static Database connected(Optional<EmbeddedServer> server, ServerAddress address) {
        try {
            return new Database(server, address, pool(address));
        } catch (PoolInitializationException unreachable) {
            server.ifPresent(EmbeddedServer::close);
            throw DatabaseFault.unreachable(unreachable);
        }
    }

    /** Every wait has an end, so that a request learns of a fault; what the URL says of them goes before. */
    private static HikariDataSource pool(ServerAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sessions");
        config.setJdbcUrl(address.url());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setValidationTimeout(WAIT_FOR_CONNECTION_MILLIS / 2);
        config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        config.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "user-sessions");
        return new HikariDataSource(config);
    }

    /** Pooled connections, for requests. */
    public DataSource dataSource() {
        return pool;
    }

    /** A connection of its own each time and as long as it takes, for migrations. */
    public DataSource patientDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        return source;
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }
}
