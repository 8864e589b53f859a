package io.usersessions.benchmark.store.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Where the files of a database go. */
public final class Disk {
    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs", "devtmpfs");
    private static final int WRITES = 300;
    private static final int PAGE = 8_192;
    private static final int DIGITS = 3;

    private Disk() {}

    /** A new folder on a disk: with other temporary files, or in the working directory where those are kept in memory. */
    public static Path folder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path parent = isInMemory(temporary) ? Path.of("").toAbsolutePath() : temporary;
        return Files.createTempDirectory(parent, "store-benchmark-");
    }

    public static boolean isInMemory(Path folder) throws IOException {
        return IN_MEMORY.contains(Files.getFileStore(folder).type());
    }

    /** With all that is in it. */
    public static void remove(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** How long a page takes to be on this disk for good, in words. */
    public static String speed(Path folder) throws IOException {
        Histogram nanos = new Histogram(DIGITS);
        Path file = Files.createTempFile(folder, "disk", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int write = 0; write < WRITES; write++) {
                long begin = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                nanos.recordValue(System.nanoTime() - begin);
            }
        } finally {
            Files.delete(file);
        }
        return String.format(
                Locale.ROOT,
                "%s; 8 KiB appended and synchronised in %.2f ms (median), %.2f ms (p99)",
                Files.getFileStore(folder).type(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6);
    }
}
