package io.usersessions.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL that this process runs on files in the data folder.
 *
 * <p>It keeps what it acknowledges (fsync and synchronous commit are on), listens on the loopback interface only, and requires a
 * password that only the owner of the folder can read. A server that a killed process left running is stopped first: the kernel releases
 * the lock of a dead process, so a server that still runs when this process has the lock belongs to no process.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final String FILES = "postgres";
    private static final String PROGRAMS = "programs";
    private static final String PASSWORD = "postgres-password";
    private static final String INITIALIZED = "postgres-initialized";
    private static final String USER = "postgres";
    private static final String FOLDER_PROPERTY = "ot.epg.working-dir";
    /** Connections for other commands, for work in which no request waits, and PostgreSQL's own reserve. */
    private static final int OUTSIDE_THE_POOL = 34;

    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);
    /** For the case that another process may use the files: PostgreSQL then refuses at once, but the library still waits. */
    private static final Duration START_TIMEOUT_IN_DOUBT = Duration.ofSeconds(8);

    private static final String PASSWORD_FOR_EVERYONE = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;
    private final ServerAddress address;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel lock, ServerAddress address) {
        this.postgres = postgres;
        this.lock = lock;
        this.address = address;
    }

    /** Starts the server of this folder; empty if another process runs it. */
    static Optional<EmbeddedServer> start(DataFolder folder, PoolSize pool) {
        return folder.lock().map(lock -> {
            try {
                Postmaster.leftOn(folder.resolve(FILES)).ifPresent(Postmaster::stop);
                return started(folder, lock, pool);
            } catch (RuntimeException failed) {
                release(lock, failed);
                throw failed;
            }
        });
    }

    private static void release(FileChannel lock, RuntimeException failed) {
        try {
            lock.close();
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static EmbeddedServer started(DataFolder folder, FileChannel lock, PoolSize pool) {
        String password = folder.secretText(PASSWORD);
        try {
            setAsideUnfinishedFiles(folder);
            EmbeddedPostgres postgres = configured(folder, password, pool)
                    .setPGStartupWait(startTimeout(folder))
                    .start();
            Files.write(folder.resolve(INITIALIZED), new byte[0]);
            return new EmbeddedServer(postgres, lock, address(postgres.getPort(), password));
        } catch (IOException | IllegalStateException | UncheckedIOException failed) {
            String reason = Postmaster.obstacle(folder.resolve(FILES)).orElse(String.valueOf(failed.getMessage()));
            throw new DatabaseFault(
                    "the PostgreSQL in " + folder + " does not start: " + reason
                            + " (another database can be used instead, with --jdbc-url)",
                    failed);
        }
    }

    private static EmbeddedPostgres.Builder configured(DataFolder folder, String password, PoolSize pool) {
        Path programs = folder.inner(PROGRAMS);
        return builder(programs)
                .setOverrideWorkingDirectory(programs.resolve(FILES).toFile())
                .setDataDirectory(folder.resolve(FILES))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("pwfile", folder.resolve(PASSWORD).toString())
                // The rules of PostgreSQL itself are the same on every system, also after its upgrades.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setDataDirectoryCustomizer(EmbeddedServer::demandPassword)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", Integer.toString(pool.connections() + OUTSIDE_THE_POOL));
    }

    private static Duration startTimeout(DataFolder folder) {
        return Postmaster.obstacle(folder.resolve(FILES)).isPresent() ? START_TIMEOUT_IN_DOUBT : START_TIMEOUT;
    }

    /**
     * The builder takes over a folder when it is created: it stops the servers that seem abandoned there and deletes their files. By default
     * it takes a folder of the whole machine, with servers of any user.
     */
    private static synchronized EmbeddedPostgres.Builder builder(Path folder) {
        String before = System.getProperty(FOLDER_PROPERTY);
        System.setProperty(FOLDER_PROPERTY, folder.toString());
        try {
            return EmbeddedPostgres.builder();
        } finally {
            if (before == null) {
                System.clearProperty(FOLDER_PROPERTY);
            } else {
                System.setProperty(FOLDER_PROPERTY, before);
            }
        }
    }

    /** A first start that was killed leaves files that no server starts on; nothing was ever stored in them. */
    private static void setAsideUnfinishedFiles(DataFolder folder) throws IOException {
        Path files = folder.resolve(FILES);
        if (Files.exists(files) && Files.notExists(folder.resolve(INITIALIZED))) {
            Files.move(
                    files,
                    Files.createTempDirectory(folder.resolve(""), FILES + "-unfinished-")
                            .resolve(FILES));
        }
    }

    private static void demandPassword(File files) {
        try {
            Files.writeString(files.toPath().resolve("pg_hba.conf"), PASSWORD_FOR_EVERYONE);
        } catch (IOException denied) {
            throw new UncheckedIOException(denied);
        }
    }

    /**
     * The address of the server of this folder, which another process runs or starts.
     *
     * @throws DatabaseFault if it still accepts no connections after a while
     */
    static ServerAddress runningIn(DataFolder folder) {
        return Postmaster.readyOn(folder.resolve(FILES), START_TIMEOUT)
                .map(postmaster -> address(postmaster.port(), folder.secretText(PASSWORD)))
                .orElseThrow(() -> new DatabaseFault(
                        "the data folder " + folder + " is in use by another process whose database is not ready"));
    }

    private static ServerAddress address(int port, String password) {
        return new ServerAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", Optional.of(USER), Optional.of(password));
    }

    ServerAddress address() {
        return address;
    }

    @Override
    public void close() {
        try (lock) {
            postgres.close();
        } catch (IOException failed) {
            throw new DatabaseFault("the built-in PostgreSQL did not stop properly", failed);
        }
    }
}
