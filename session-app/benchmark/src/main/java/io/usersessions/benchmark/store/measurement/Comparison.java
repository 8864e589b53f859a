package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.server.Machine;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.server.RedisServer;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run: fills the stores, measures them in turns, counts what operations cost, and measures two stores while they grow. */
public final class Comparison {
    private static final Duration JVM_WARM_UP = Duration.ofMillis(500);
    private static final int JVM_WARM_UP_THREADS = 8;

    private final Plan plan;
    private final PostgresServer server;
    private final Optional<Path> folder;
    private final Progress progress;

    /** @param folder holds the files of the server, if it is known */
    public Comparison(Plan plan, PostgresServer server, Optional<Path> folder, PrintWriter log) {
        this.plan = plan;
        this.server = server;
        this.folder = folder;
        this.progress = new Progress(log);
    }

    public Results run() throws IOException {
        try (PreparedContenders prepared = new PreparedContenders(new Population(plan.sessions()))) {
            Machine machine = Machine.of(server, folder);
            machine.facts().forEach((name, fact) -> progress.say(name + ": " + fact));
            Map<Contender, Long> bytes = fill(prepared);
            warmUp(prepared);
            List<Sample> samples = rounds(prepared);
            CostMeasurement costs = new CostMeasurement(plan, server, progress);
            List<Cost> counted = costs.operations(prepared);
            Optional<Touches> touches = costs.touches();
            List<Growth> growth = new GrowthMeasurement(plan, server, progress).run(prepared);
            return new Results(plan, machine, samples, counted, touches, bytes, growth, progress.notes());
        }
    }

    private Map<Contender, Long> fill(PreparedContenders prepared) {
        Map<Contender, Long> bytes = new EnumMap<>(Contender.class);
        for (Contender contender : plan.contenders()) {
            if (contender.needsRedis() && !RedisServer.isInstalled()) {
                progress.note(contender.title() + " was left out: redis-server is not installed.");
            } else {
                progress.say("storing " + plan.sessions() + " sessions with " + contender.title());
                bytes.put(contender, prepared.add(contender, contender.fixture(server)));
            }
        }
        return bytes;
    }

    private void warmUp(PreparedContenders prepared) {
        ClosedLoop loop = new ClosedLoop(JVM_WARM_UP_THREADS, Duration.ZERO, JVM_WARM_UP);
        for (Workload workload : plan.workloads()) {
            prepared.measure(0, new Cell(workload, JVM_WARM_UP_THREADS), loop);
        }
    }

    private List<Sample> rounds(PreparedContenders prepared) {
        List<Sample> samples = new ArrayList<>();
        prepared.logPagesAfterCheckpoint(server);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Cell cell : plan.cells()) {
                progress.say("round " + round + " of " + plan.rounds() + ": "
                        + cell.workload().label() + ", threads: " + cell.threads());
                samples.addAll(prepared.measure(round, cell, plan.loop(cell.threads())));
            }
        }
        return samples;
    }
}
