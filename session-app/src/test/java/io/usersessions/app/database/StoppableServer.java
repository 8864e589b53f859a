package io.usersessions.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A PostgreSQL for one test, always on the same port and files, that can be halted and crashed. */
final class StoppableServer implements AutoCloseable {
    private static final int SECONDS = 30;

    private final Path files;
    private final int port;
    private EmbeddedPostgres running;

    private StoppableServer(Path files, int port) {
        this.files = files;
        this.port = port;
        this.running = run();
    }

    /** Starts one on files in this folder. */
    static StoppableServer in(Path folder) {
        // Unpacks the programs in a folder that stays: those in a folder of this test would be gone for the tests after
        // it.
        TestServer.emptyDatabase();
        return new StoppableServer(folder.resolve("files"), freePort());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private EmbeddedPostgres run() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Halts all its processes: connections stay open, and nothing answers. */
    void halt() {
        signal("STOP", processes());
    }

    /** Lets it go on after {@link #halt}. */
    void goOn() {
        signal("CONT", processes());
    }

    /** Ends it like a crash: clients get no message, and nothing is closed. */
    void crash() {
        ProcessHandle postmaster = postmaster();
        signal("QUIT", Stream.of(postmaster));
        try {
            postmaster.onExit().get(SECONDS, TimeUnit.SECONDS);
            running.close();
        } catch (ExecutionException | TimeoutException | IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Starts it again after {@link #crash}. */
    void startAgain() {
        running = run();
    }

    private ProcessHandle postmaster() {
        return Postmaster.on(files)
                .flatMap(found -> ProcessHandle.of(found.pid()))
                .orElseThrow();
    }

    private Stream<ProcessHandle> processes() {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(ProcessHandle::pid).map(String::valueOf).forEach(command::add);
        try {
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
