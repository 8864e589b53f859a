package io.usersessions.benchmark.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares stores of sessions. */
@Command(name = "store", description = "Compares what storing sessions costs.", mixinStandardHelpOptions = true)
public final class StoreComparison implements Callable<Integer> {
    @Option(names = "--contenders", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Contender> contenders = EnumSet.allOf(Contender.class);

    @Option(names = "--workloads", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Set<Workload> workloads = EnumSet.allOf(Workload.class);

    @Option(names = "--threads", split = ",", description = "Numbers of threads (default: ${DEFAULT-VALUE}).")
    private List<Integer> threads = List.of(1, 8, 32);

    @Option(names = "--rounds", description = "Rounds over everything (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--seconds", description = "Time of one measurement (default: ${DEFAULT-VALUE}).")
    private double seconds = 0.7;

    @Option(names = "--sessions", description = "Sessions stored (default: ${DEFAULT-VALUE}).")
    private int sessions = 100_000;

    @Option(names = "--data", description = "An empty folder on a disk, for the embedded PostgreSQL.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--jdbc-url", description = "A PostgreSQL to use; otherwise one is started.")
    private Optional<String> jdbcUrl = Optional.empty();

    /** Runs. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new StoreComparison()).execute(arguments));
    }

    @Override
    public Integer call() {
        Path folder = data.orElseGet(
                () -> Path.of("/tmp/bench-pg-" + ProcessHandle.current().pid()));
        try (PostgresServer server = jdbcUrl.map(PostgresServer::at).orElseGet(() -> PostgresServer.embedded(folder));
                Field field = new Field(new Population(sessions))) {
            for (Contender contender : contenders) {
                field.add(contender, contender.fixture(server));
                System.out.println("seeded " + contender);
            }
            ClosedLoop once = new ClosedLoop(4, Duration.ZERO, Duration.ofMillis(700));
            for (Workload workload : workloads) {
                field.run(0, new Cell(workload, 4), once);
            }
            List<Sample> samples = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                server.administration().execute("checkpoint");
                for (Workload workload : workloads) {
                    for (int number : threads) {
                        ClosedLoop loop = new ClosedLoop(
                                number, Duration.ofMillis(200), Duration.ofMillis((long) (seconds * 1000)));
                        samples.addAll(field.run(round, new Cell(workload, number), loop));
                    }
                }
                System.out.println("round " + round);
            }
            print(samples);
        }
        return 0;
    }

    private void print(List<Sample> samples) {
        for (Workload workload : workloads) {
            for (int number : threads) {
                Cell cell = new Cell(workload, number);
                for (Contender contender : contenders) {
                    double[] rates = samples.stream()
                            .filter(s -> s.cell().equals(cell) && s.contender() == contender)
                            .mapToDouble(s -> s.speed().perSecond())
                            .sorted()
                            .toArray();
                    double[] p99 = samples.stream()
                            .filter(s -> s.cell().equals(cell) && s.contender() == contender)
                            .mapToDouble(s -> s.speed().p99())
                            .sorted()
                            .toArray();
                    double[] ratios = samples.stream()
                            .filter(s -> s.cell().equals(cell) && s.contender() == contender)
                            .mapToDouble(s -> s.speed().perSecond()
                                    / samples.stream()
                                            .filter(r -> r.round() == s.round()
                                                    && r.cell().equals(cell)
                                                    && r.contender() == Contender.RAW)
                                            .mapToDouble(r -> r.speed().perSecond())
                                            .findFirst()
                                            .orElse(Double.NaN))
                            .sorted()
                            .toArray();
                    System.out.printf(
                            Locale.ROOT,
                            "%s %2d %-22s %8.0f op/s  %5.2f of raw  p99 %6.0f us  %s%n",
                            workload.label(),
                            number,
                            contender.title(),
                            rates[rates.length / 2],
                            ratios[ratios.length / 2],
                            p99[p99.length / 2],
                            Arrays.toString(Arrays.stream(ratios)
                                    .mapToObj(r -> String.format("%.2f", r))
                                    .toArray()));
                }
            }
        }
    }
}
