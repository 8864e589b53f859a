package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.LibraryFixture;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.server.Machine;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.server.RedisServer;
import io.usersessions.benchmark.store.workload.Operations;
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

/** One run: fills the stores, measures them in turns, counts what operations cost, and lets two of them grow. */
public final class Comparison {
    private static final int COUNTED = 400;
    private static final int TOUCHED = 300;
    private static final int GROWTH_STEP = 3;
    private static final Duration JVM_WARM_UP = Duration.ofMillis(500);
    private static final int JVM_WARM_UP_THREADS = 8;

    private final Plan plan;
    private final PostgresServer server;
    private final Optional<Path> folder;
    private final PrintWriter log;
    private final long begin = System.nanoTime();
    private final List<String> notes = new ArrayList<>();

    /** @param folder with the files of the server, where they are known */
    public Comparison(Plan plan, PostgresServer server, Optional<Path> folder, PrintWriter log) {
        this.plan = plan;
        this.server = server;
        this.folder = folder;
        this.log = log;
    }

    public Results run() throws IOException {
        try (Field field = new Field(new Population(plan.sessions()))) {
            Machine machine = Machine.of(server, folder, RedisServer.installedVersion());
            machine.facts().forEach((name, fact) -> say(name + ": " + fact));
            Map<Contender, Long> bytes = fill(field);
            warmUp(field);
            List<Sample> samples = rounds(field);
            List<Cost> costs = withoutPageImages(() -> costs(field));
            Optional<Touches> touches = withoutPageImages(this::touches);
            List<Growth> growth = plan.growth() > plan.sessions() ? growth(field) : List.of();
            return new Results(plan, machine, samples, costs, touches, bytes, growth, List.copyOf(notes));
        }
    }

    private Map<Contender, Long> fill(Field field) {
        Map<Contender, Long> bytes = new EnumMap<>(Contender.class);
        for (Contender contender : plan.contenders()) {
            if (contender.needsRedis() && RedisServer.program().isEmpty()) {
                note(contender.title() + " was left out: redis-server is not installed.");
            } else {
                say("storing " + plan.sessions() + " sessions with " + contender.title());
                bytes.put(contender, field.add(contender, contender.fixture(server)));
            }
        }
        return bytes;
    }

    private void warmUp(Field field) {
        ClosedLoop loop = new ClosedLoop(JVM_WARM_UP_THREADS, Duration.ZERO, JVM_WARM_UP);
        for (Workload workload : plan.workloads()) {
            field.run(0, new Cell(workload, JVM_WARM_UP_THREADS), loop);
        }
    }

    private List<Sample> rounds(Field field) {
        List<Sample> samples = new ArrayList<>();
        settle(field);
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Cell cell : plan.cells()) {
                say("round " + round + " of " + plan.rounds() + ": "
                        + cell.workload().label() + ", threads: " + cell.threads());
                samples.addAll(field.run(round, cell, plan.loop(cell.threads())));
            }
        }
        return samples;
    }

    private void settle(Field field) {
        server.checkpoint();
        field.contenders().forEach(contender -> field.fixture(contender).logPages());
    }

    private List<Cost> costs(Field field) {
        Costs counting = new Costs(
                field.population(), Math.min(COUNTED, field.population().users() / 2));
        List<Cost> costs = new ArrayList<>();
        for (Contender contender : field.contenders()) {
            say("counting what operations of " + contender.title() + " cost");
            costs.addAll(counting.of(contender, field.fixture(contender), plan.workloads()));
        }
        return costs;
    }

    private Optional<Touches> touches() {
        if (!plan.contenders().contains(Contender.USER_SESSIONS)) {
            return Optional.empty();
        }
        say("counting what touches cost");
        Population population = new Population(Math.min(TOUCHED, plan.sessions()));
        Database database = server.create("benchmark_touches");
        // Nothing is timed here.
        database.execute("alter database benchmark_touches set synchronous_commit = off");
        try (LibraryFixture fixture = LibraryFixture.json(database)) {
            fixture.seed(0, population.sessions());
            return Optional.of(Touches.of(fixture, population));
        }
    }

    @FunctionalInterface
    private interface Counting<T> {
        T count();
    }

    /** The write-ahead log without images of pages, which depend on when the last checkpoint was. */
    private <T> T withoutPageImages(Counting<T> counting) {
        if (!server.isEmbedded()) {
            note("Bytes of the write-ahead log include images of pages: a server that others use is not reconfigured.");
            return counting.count();
        }
        server.setPageImages("off");
        try {
            return counting.count();
        } finally {
            server.setPageImages("on");
        }
    }

    private List<Growth> growth(Field field) {
        List<Contender> growing = List.of(Contender.RAW, Contender.USER_SESSIONS).stream()
                .filter(field.contenders()::contains)
                .toList();
        List<Growth> growth = new ArrayList<>();
        int stored = plan.sessions();
        while (true) {
            growth.addAll(grown(field, growing, stored));
            if (stored >= plan.growth()) {
                return growth;
            }
            int next = plan.growth() / stored < GROWTH_STEP * GROWTH_STEP ? plan.growth() : stored * GROWTH_STEP;
            for (Contender contender : growing) {
                say("growing " + contender.title() + " to " + next + " sessions");
                field.fixture(contender).seed(stored, next);
            }
            stored = next;
        }
    }

    private List<Growth> grown(Field field, List<Contender> growing, int stored) {
        settle(field);
        List<Growth> grown = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Workload workload : List.of(Workload.LOAD, Workload.CHANGE)) {
                Cell cell = new Cell(workload, Growth.THREADS);
                for (Contender contender : growing) {
                    Operations operations = new Operations(field.store(contender), workload, new Population(stored));
                    Speed speed = plan.loop(Growth.THREADS).run(operations);
                    grown.add(new Growth(stored, new Sample(round, contender, cell, speed)));
                }
            }
        }
        return grown;
    }

    private void say(String what) {
        log.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds(), what);
        log.flush();
    }

    private void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
            say(note);
        }
    }
}
