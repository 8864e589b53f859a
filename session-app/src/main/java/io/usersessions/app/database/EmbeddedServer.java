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
 * <p>It keeps what it acknowledges (fsync and synchronous commit are on), listens on the loopback interface only, and asks for a
 * password that only the owner of the folder can read. A server that a killed run left behind is stopped first: the kernel releases
 * the lock of a dead process, so whoever holds the lock knows that a server which is still there has no master.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final String FILES = "postgres";
    private static final String PROGRAMS = "programs";
    private static final String PASSWORD = "postgres-password";
    private static final String INITIALIZED = "postgres-initialized";
    private static final String USER = "postgres";
    private static final String FOLDER_PROPERTY = "ot.epg.working-dir";
    /** Connections for commands that are run beside the server, for work in which no request waits, and PostgreSQL's own reserve. */
    private static final int BESIDE_THE_POOL = 34;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** When another process may have the files: PostgreSQL refuses to start at once then, and the library would still wait for it. */
    private static final Duration PATIENCE_IN_DOUBT = Duration.ofSeconds(8);

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
            setAsideWhatWasNeverFinished(folder);
            Path programs = folder.inner(PROGRAMS);
            boolean isInDoubt = Postmaster.obstacle(folder.resolve(FILES)).isPresent();
            EmbeddedPostgres postgres = builder(programs)
                    .setOverrideWorkingDirectory(programs.resolve(FILES).toFile())
                    .setDataDirectory(folder.resolve(FILES))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("pwfile", folder.resolve(PASSWORD).toString())
                    // PostgreSQL's own rules, the same on every system and after every upgrade of it.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setDataDirectoryCustomizer(EmbeddedServer::demandPassword)
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", Integer.toString(pool.connections() + BESIDE_THE_POOL))
                    .setPGStartupWait(isInDoubt ? PATIENCE_IN_DOUBT : PATIENCE)
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

    /**
     * A builder takes over a folder as it is made: it stops the servers that seem left behind there and deletes their files. By itself it
     * takes one for the whole machine, where they are anyone's.
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

    /** A very first start that was killed half-way left files that no server starts on; nothing was ever stored in them. */
    private static void setAsideWhatWasNeverFinished(DataFolder folder) throws IOException {
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
     * Where the server of this folder listens that another process runs or is about to.
     *
     * @throws DatabaseFault if it takes no connections, also after a while
     */
    static ServerAddress runningIn(DataFolder folder) {
        return Postmaster.readyOn(folder.resolve(FILES), PATIENCE)
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
            throw new DatabaseFault("the PostgreSQL of this application did not stop in order", failed);
        }
    }
}
