package io.usersessions.benchmark.store;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Comparison;
import io.usersessions.benchmark.store.measurement.Plan;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.report.Charts;
import io.usersessions.benchmark.store.report.CsvFiles;
import io.usersessions.benchmark.store.report.MarkdownReport;
import io.usersessions.benchmark.store.server.Disk;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares stores of sessions, and writes a report. */
@Command(
        name = "store",
        description = "Compares what storing sessions costs, and writes a report in Markdown, CSV and SVG.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class StoreComparison implements Callable<Integer> {
    private static final String COMMAND =
            "mvn -q -DskipTests package && java -jar session-app/benchmark/target/benchmark.jar store";

    @Option(
            names = "--contenders",
            split = ",",
            description = "Only these of ${COMPLETION-CANDIDATES}.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private Set<Contender> contenders = EnumSet.allOf(Contender.class);

    @Option(
            names = "--workloads",
            split = ",",
            description = "Only these of ${COMPLETION-CANDIDATES}.",
            showDefaultValue = CommandLine.Help.Visibility.NEVER)
    private Set<Workload> workloads = EnumSet.allOf(Workload.class);

    @Option(names = "--threads", split = ",", description = "Numbers of threads.")
    private List<Integer> threads = List.of(1, 8, 32);

    @Option(names = "--rounds", description = "Rounds over everything.")
    private int rounds = 3;

    @Option(names = "--seconds", description = "How long each measurement takes.")
    private double seconds = 0.6;

    @Option(names = "--sessions", description = "How many sessions are stored; a multiple of five.")
    private int sessions = 100_000;

    @Option(
            names = "--growth",
            description = "How many sessions two of the stores grow to at the end; 0 for not at all.")
    private int growth = 1_000_000;

    @Option(names = "--output", description = "The folder that the report is written to.")
    private Path output = Path.of("docs", "benchmarks");

    @Option(
            names = "--jdbc-url",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "A PostgreSQL whose user may make databases; otherwise one is started, and stopped at the end.")
    private Optional<String> jdbcUrl = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandSpec spec;

    /** What was given on the command line, to be repeated in the report. */
    private List<String> given = List.of();

    /** Runs. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs, and gives the exit code of the process. */
    public static int run(String... arguments) {
        StoreComparison comparison = new StoreComparison();
        comparison.given = List.of(arguments);
        return new CommandLine(comparison).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter log = spec.commandLine().getOut();
        Plan plan = new Plan(
                List.copyOf(EnumSet.copyOf(contenders)),
                List.copyOf(EnumSet.copyOf(workloads)),
                threads,
                rounds,
                Duration.ofMillis(Math.round(seconds * 1_000)),
                sessions,
                growth);
        Files.createDirectories(output);
        Optional<Path> folder = jdbcUrl.isPresent() ? Optional.empty() : Optional.of(Disk.folder());
        try (PostgresServer server = folder.map(files -> PostgresServer.embedded(files.resolve("postgres")))
                .orElseGet(() -> PostgresServer.at(jdbcUrl.orElseThrow()))) {
            write(new Comparison(plan, server, folder, log).run());
        } finally {
            if (folder.isPresent()) {
                Disk.remove(folder.get());
            }
        }
        log.println("written to " + output.toAbsolutePath());
        log.flush();
        return 0;
    }

    private void write(Results results) throws IOException {
        String command = given.isEmpty() ? COMMAND : COMMAND + " " + String.join(" ", given);
        Charts charts = new Charts(results);
        Files.writeString(output.resolve("sessions.md"), new MarkdownReport(results, command).text());
        Files.writeString(output.resolve("sessions.csv"), CsvFiles.samples(results));
        Files.writeString(output.resolve("sessions-medians.csv"), CsvFiles.medians(results));
        Files.writeString(output.resolve("sessions-ratios.svg"), charts.ratios());
        Files.writeString(output.resolve("sessions-p99.svg"), charts.tails());
        if (!results.growth().isEmpty()) {
            Files.writeString(output.resolve("sessions-growth.csv"), CsvFiles.growth(results));
            Files.writeString(output.resolve("sessions-growth.svg"), charts.growth());
        }
    }
}
