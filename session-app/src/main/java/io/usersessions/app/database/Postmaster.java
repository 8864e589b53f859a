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
 * What {@code postmaster.pid} says of the server that runs on some data files.
 *
 * @param pid its process
 * @param start when it started, to the second
 * @param port where it listens
 * @param ready whether it takes connections
 */
record Postmaster(long pid, Instant start, int port, boolean ready) {
    private static final String FILE = "postmaster.pid";
    private static final int STOP_SECONDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int START_LINE = 2;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on these files now, if one does; a file left behind by one that is gone does not count. */
    static Optional<Postmaster> on(Path files) {
        return written(files).filter(postmaster -> postmaster.process().isOn(files));
    }

    /** The same, but only if it started when the file says: this is the one that may be stopped. */
    static Optional<Postmaster> leftOn(Path files) {
        return on(files).filter(postmaster -> postmaster.process().startedAt(postmaster.start()));
    }

    /** What keeps PostgreSQL from starting on these files, if it is that the file names a live process which is not theirs. */
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

    /** The one that takes connections on these files, or comes to do so within this time. */
    static Optional<Postmaster> readyOn(Path files, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Postmaster> ready = on(files).filter(Postmaster::ready);
        while (ready.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            ready = on(files).filter(Postmaster::ready);
        }
        return ready;
    }

    /**
     * Stops it the fast way: it drops its clients and keeps all that was committed.
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
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new DatabaseFault(
                    "a PostgreSQL that an earlier run left behind does not stop: process " + pid, stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseFault("interrupted while process " + pid + " was stopping", interrupted);
        }
    }

    /** SIGINT is the fast shutdown; where there is no such signal, the smart one of SIGTERM has to do. */
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
