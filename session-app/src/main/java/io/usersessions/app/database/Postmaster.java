package io.usersessions.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
 * @param port where it listens
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final int STOP_SECONDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The one that runs on these files now, if any does; a file left behind by one that is gone does not count. */
    static Optional<Postmaster> on(Path files) {
        try {
            List<String> lines = Files.readAllLines(files.resolve("postmaster.pid"));
            long pid = Long.parseLong(lines.get(0).strip());
            int port = lines.size() > PORT_LINE
                    ? Integer.parseInt(lines.get(PORT_LINE).strip())
                    : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(pid, port, ready)).filter(Postmaster::isAlive);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
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

    /** The number may have gone to another process since. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
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
