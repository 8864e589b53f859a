package io.usersessions.benchmark.store;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.measurement.Comparison;
import io.usersessions.benchmark.store.measurement.Plan;
import io.usersessions.benchmark.store.measurement.Results;
import io.usersessions.benchmark.store.report.ReportFiles;
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

/** Compares session stores, and writes a report. */
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

    @Option(names = "--rounds", description = "Number of rounds over all measurements.")
    private int rounds = 3;

    @Option(names = "--seconds", description = "Duration of each measurement.")
    private double seconds = 0.6;

    @Option(names = "--sessions", description = "Number of stored sessions; a multiple of five.")
    private int sessions = 100_000;

    @Option(
            names = "--growth",
            description = "Number of sessions to which two of the stores grow at the end; 0 for no growth.")
    private int growth = 1_000_000;

    @Option(names = "--output", description = "The folder for the report.")
    private Path output = Path.of("docs", "benchmarks");

    @Option(
            names = "--jdbc-url",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description = "A PostgreSQL whose user may create databases. By default, the run starts one and stops it.")
    private Optional<String> jdbcUrl = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandSpec spec;

    /** The command-line arguments, which the report repeats. */
    private List<String> arguments = List.of();

    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs, and returns the exit code of the process. */
    public static int run(String... arguments) {
        StoreComparison comparison = new StoreComparison();
        comparison.arguments = List.of(arguments);
        return new CommandLine(comparison).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter log = spec.commandLine().getOut();
        Plan plan = plan();
        Files.createDirectories(output);
        if (jdbcUrl.isPresent()) {
            runOnExternalServer(plan, log);
        } else {
            runOnEmbeddedServer(plan, log);
        }
        log.println("written to " + output.toAbsolutePath());
        log.flush();
        return 0;
    }

    private Plan plan() {
        return new Plan(
                List.copyOf(EnumSet.copyOf(contenders)),
                List.copyOf(EnumSet.copyOf(workloads)),
                threads,
                rounds,
                Duration.ofMillis(Math.round(seconds * 1_000)),
                sessions,
                growth);
    }

    private void runOnExternalServer(Plan plan, PrintWriter log) throws IOException {
        try (PostgresServer server = PostgresServer.at(jdbcUrl.orElseThrow())) {
            write(new Comparison(plan, server, Optional.empty(), log).run());
        }
    }

    private void runOnEmbeddedServer(Plan plan, PrintWriter log) throws IOException {
        Path folder = Disk.createFolder();
        try (PostgresServer server = PostgresServer.embedded(folder.resolve("postgres"))) {
            write(new Comparison(plan, server, Optional.of(folder), log).run());
        } finally {
            Disk.remove(folder);
        }
    }

    private void write(Results results) throws IOException {
        String command = arguments.isEmpty() ? COMMAND : COMMAND + " " + String.join(" ", arguments);
        new ReportFiles(output).write(results, command);
    }
}
