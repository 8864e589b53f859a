package io.usersessions.benchmark.store.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Measures how long a disk takes to append a page and synchronise it. */
final class DiskSpeed {
    private static final int WRITES = 300;
    private static final int PAGE = 8_192;
    private static final int DIGITS = 3;

    private DiskSpeed() {}

    /** The kind of the disk and its speed, in words. */
    static String describe(Path folder) throws IOException {
        Histogram nanos = measure(folder);
        return String.format(
                Locale.ROOT,
                "%s; 8 KiB appended and synchronised in %.2f ms (median), %.2f ms (p99)",
                Files.getFileStore(folder).type(),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6);
    }

    private static Histogram measure(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "disk", ".bin");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return measure(channel);
        } finally {
            Files.delete(file);
        }
    }

    private static Histogram measure(FileChannel channel) throws IOException {
        Histogram nanos = new Histogram(DIGITS);
        for (int write = 0; write < WRITES; write++) {
            long begin = System.nanoTime();
            channel.write(ByteBuffer.allocate(PAGE));
            channel.force(false);
            nanos.recordValue(System.nanoTime() - begin);
        }
        return nanos;
    }
}
