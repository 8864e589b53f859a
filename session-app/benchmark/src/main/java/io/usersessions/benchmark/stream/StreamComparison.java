package io.usersessions.benchmark.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Streams large bodies with and without the filter, in turn, from a server with little memory, and prints a table in Markdown. */
@Command(
        name = "stream",
        description =
                "Compares the throughput of large bodies with and without the session filter, in a server with little memory.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class StreamComparison implements Callable<Integer> {
    @Option(names = "--bytes", description = "Length of each body.")
    long bytes = 2L << 30;

    @Option(names = "--heap", description = "The heap of the server, as -Xmx takes it.")
    String heap = "64m";

    @Option(names = "--rounds", description = "Number of rounds over all measurements, after one that is not counted.")
    int rounds = 9;

    public static void main(String... arguments) {
        int status = new CommandLine(new StreamComparison()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public Integer call() throws IOException {
        System.out.printf(Locale.ROOT, "Bodies of %d bytes, -Xmx%s, medians of %d rounds.%n%n", bytes, heap, rounds);
        System.out.println("| container | body | without, MB/s | with the filter, MB/s | ratio | at least 0.9 |");
        System.out.println("|---|---|---:|---:|---:|---|");
        List<String> heaps = new ArrayList<>();
        for (Container container : Container.values()) {
            try (ServerProcess server = ServerProcess.start(container, heap, bytes)) {
                rows(server, container).forEach(row -> System.out.print(row.line()));
                heaps.add(String.format(
                        Locale.ROOT, "%s %.0f MB", container.name().toLowerCase(Locale.ROOT), server.stop() / 1e6));
            }
        }
        System.out.println("\nThe most heap in use: " + String.join(", ", heaps));
        return 0;
    }

    private List<StreamRow> rows(ServerProcess server, Container container) throws IOException {
        List<StreamRow> rows = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            rows.add(new StreamRow(container, kind, bytes, new ArrayList<>(), new ArrayList<>()));
        }
        for (int round = 0; round <= rounds; round++) {
            for (StreamRow row : rows) {
                measure(server, row, round);
            }
        }
        return rows;
    }

    /** Begins with the one and with the other in turn; the first round only warms up. */
    private static void measure(ServerProcess server, StreamRow row, int round) throws IOException {
        boolean isBareFirst = round % 2 == 0;
        double early = isBareFirst ? server.downloadBare(row.kind()) : server.downloadFiltered(row.kind());
        double late = isBareFirst ? server.downloadFiltered(row.kind()) : server.downloadBare(row.kind());
        if (round > 0) {
            row.bare().add(isBareFirst ? early : late);
            row.filtered().add(isBareFirst ? late : early);
        }
    }
}
