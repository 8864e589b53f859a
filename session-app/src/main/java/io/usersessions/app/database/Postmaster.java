package io.usersessions.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The content of {@code postmaster.pid}, which describes the server on some data files.
 *
 * @param pid the id of its process
 * @param start the time of its start, in whole seconds
 * @param port the port it listens on
 * @param ready whether it accepts connections
 */
record Postmaster(long pid, Instant start, int port, boolean ready) {
    private static final String FILE = "postmaster.pid";
    private static final int STOP_SECONDS = 20;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final int START_LINE = 2;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on these files now; a file of a server that does not run any more does not count. */
    static Optional<Postmaster> on(Path files) {
        return written(files).filter(postmaster -> postmaster.process().isOn(files));
    }

    /** The same, but only if its process started at the time in the file: only this server may be stopped. */
    static Optional<Postmaster> leftOn(Path files) {
        return on(files).filter(postmaster -> postmaster.process().startedAt(postmaster.start()));
    }

    /** The reason why PostgreSQL does not start on these files, if the file names a live process of another program. */
    static Optional<String> obstacle(Path files) {
        return written(files)
                .filter(postmaster -> postmaster.process().isAlive())
                .filter(postmaster -> leftOn(files).isEmpty())
                .map(postmaster -> files.resolve(FILE) + " names process " + postmaster.pid()
                        + ", which is not known to belong to this folder and was left alone;"
                        + " if no PostgreSQL runs on these files, remove that file");
    }

    private static Optional<Postmaster> written(Path files) {
        try {
            List<String> lines = Files.readAllLines(files.resolve(FILE));
            long pid = Long.parseLong(lines.get(0).strip());
            Instant start =
                    Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(pid, start, port, ready));
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private ServerProcess process() {
        return ServerProcess.numbered(pid);
    }

    /** The server that accepts connections on these files now or within this time. */
    static Optional<Postmaster> readyOn(Path files, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        Optional<Postmaster> ready = on(files).filter(Postmaster::ready);
        while (ready.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            ready = on(files).filter(Postmaster::ready);
        }
        return ready;
    }

    /**
     * Stops it with the fast shutdown: it disconnects its clients and keeps all committed data.
     *
     * @throws DatabaseFault if it does not stop
     */
    void stop() {
        ProcessHandle process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return;
        }
        interrupt(process);
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillRunning) {
            throw new DatabaseFault(
                    "a PostgreSQL that an earlier run left behind does not stop: process " + pid, stillRunning);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseFault("interrupted while process " + pid + " was stopping", interrupted);
        }
    }

    /** SIGINT is the fast shutdown; on systems without that signal SIGTERM does the smart shutdown. */
    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
