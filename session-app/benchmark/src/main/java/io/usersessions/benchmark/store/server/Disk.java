package io.usersessions.benchmark.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** The folder for the files of a database. */
public final class Disk {
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs", "devtmpfs");

    private Disk() {}

    /** A new folder on a disk: among the temporary files, or in the working directory if those are kept in memory. */
    public static Path createFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path parent = isInMemory(temporary) ? Path.of("").toAbsolutePath() : temporary;
        return Files.createTempDirectory(parent, "store-benchmark-");
    }

    private static boolean isInMemory(Path folder) throws IOException {
        return IN_MEMORY.contains(Files.getFileStore(folder).type());
    }

    /** Removes a folder and everything in it. */
    public static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
