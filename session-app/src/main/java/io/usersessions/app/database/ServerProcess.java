package io.usersessions.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A process that may be a PostgreSQL server. The system reuses the numbers of processes, so a number alone proves nothing.
 *
 * @param handle empty if no such process exists
 */
record ServerProcess(Optional<ProcessHandle> handle) {
    private static final Path PROCESSES = Path.of("/proc");
    /** Both times are in whole seconds, from different clocks, and the program is loaded in between. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    static ServerProcess numbered(long pid) {
        return new ServerProcess(ProcessHandle.of(pid));
    }

    boolean isAlive() {
        return handle.filter(ProcessHandle::isAlive).isPresent();
    }

    /** Whether it is a PostgreSQL on these data files; false if the system does not reveal that. */
    boolean isOn(Path files) {
        return handle.filter(ProcessHandle::isAlive)
                .filter(ServerProcess::isPostgres)
                .filter(process -> dataFolder(process)
                        .filter(folder -> isSame(folder, files))
                        .isPresent())
                .isPresent();
    }

    boolean startedAt(Instant written) {
        return handle.flatMap(process -> process.info().startInstant())
                .filter(start -> Duration.between(start, written).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    /** Its working folder, which PostgreSQL sets to the data folder; if that is hidden, the folder in its arguments. */
    private static Optional<Path> dataFolder(ProcessHandle process) {
        Path link = PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd");
        try {
            return Files.isSymbolicLink(link) ? Optional.of(Files.readSymbolicLink(link)) : argument(process);
        } catch (IOException denied) {
            return argument(process);
        }
    }

    private static Optional<Path> argument(ProcessHandle process) {
        List<String> arguments = process.info().arguments().map(Arrays::asList).orElse(List.of());
        int option = arguments.indexOf("-D");
        try {
            return option >= 0 && option + 1 < arguments.size()
                    ? Optional.of(Path.of(arguments.get(option + 1)))
                    : Optional.empty();
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path folder, Path files) {
        try {
            return Files.isSameFile(folder, files);
        } catch (IOException gone) {
            return false;
        }
    }
}
