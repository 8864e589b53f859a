package io.usersessions.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A pgbouncer in front of a test database, in transaction mode: after each transaction the server connection goes to the next client.
 * There are fewer server connections than clients, so every transaction gets one that others used in between.
 */
final class PgBouncer implements AutoCloseable {
    static final int CLIENTS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HikariDataSource database;
    private final Path folder;
    private final Process process;
    private final int port;

    private PgBouncer(HikariDataSource database, Path folder, Process process, int port) {
        this.database = database;
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    static boolean isInstalled() {
        return program().isPresent();
    }

    /** The program; Debian installs it in a folder that is only on the path of root. */
    private static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":", -1))
                .map(directory -> Path.of(directory, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it in front of this database, with this number of server connections; {@link #close} closes both. */
    static PgBouncer before(HikariDataSource database, int serverConnections) {
        try {
            Path folder = Files.createTempDirectory("pgbouncer");
            int port = freePort();
            Path configuration = Files.writeString(
                    folder.resolve("pgbouncer.ini"), configuration(database, port, serverConnections));
            Process process = new ProcessBuilder(command(configuration))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            return new PgBouncer(database, folder, process, port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(HikariDataSource database, int port, int serverConnections) {
        Properties server = address(database);
        String password = Optional.ofNullable(PGProperty.PASSWORD.getOrDefault(server))
                .map(text -> " password=" + text)
                .orElse("");
        return """
                [databases]
                * = host=%s port=%s user=%s%s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 100
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        PGProperty.PG_HOST.getOrDefault(server),
                        PGProperty.PG_PORT.getOrDefault(server),
                        PGProperty.USER.getOrDefault(server),
                        password,
                        port,
                        serverConnections);
    }

    private static Properties address(HikariDataSource database) {
        return Objects.requireNonNull(Driver.parseURL(database.getJdbcUrl(), new Properties()));
    }

    /** It refuses to run as root, so it runs as nobody then. */
    private static List<String> command(Path configuration) throws IOException {
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
        if (System.getProperty("user.name").equals("root")) {
            Files.setPosixFilePermissions(configuration.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-r--r--"));
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(configuration.toString());
        return command;
    }

    /** A pool of connections through it; waits until it listens. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PGProperty.PG_DBNAME.getOrDefault(address(database)));
        config.setUsername("whoever");
        config.setMaximumPoolSize(CLIENTS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        Deadlines.DEFAULT.driverPropertiesBehindPooler().forEach(config::addDataSourceProperty);
        // The contracts make many calls wait on purpose.
        config.addDataSourceProperty("socketTimeout", "0");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            for (String file : List.of("pgbouncer.ini", "log")) {
                Files.deleteIfExists(folder.resolve(file));
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
