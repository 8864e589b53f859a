package io.usersessions.benchmark.stream;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/**
 * The main class of the process with little memory. It runs an application without and one with the filter, prints their ports,
 * serves until its input ends, and prints the most heap that it used.
 */
public final class StreamServer {
    private StreamServer() {}

    /**
     * Serves until the input ends.
     *
     * @param arguments the container, the folder and the length of a body
     */
    public static void main(String... arguments) throws Exception {
        for (boolean isFiltered : new boolean[] {false, true}) {
            Application application = new Application(Long.parseLong(arguments[2]), isFiltered);
            System.out.println(Container.valueOf(arguments[0]).start(application, Path.of(arguments[1])));
        }
        while (System.in.read() >= 0) {
            // goes on
        }
        System.out.println(mostHeap());
        System.exit(0);
    }

    private static long mostHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(peak -> peak.getUsed())
                .sum();
    }
}
