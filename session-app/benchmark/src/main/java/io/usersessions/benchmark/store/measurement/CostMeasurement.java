package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.LibraryFixture;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.workload.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts what operations and touches cost, with a write-ahead log without images of pages, which depend on the last checkpoint. */
record CostMeasurement(Plan plan, PostgresServer server, Progress progress) {
    private static final int MAX_OPERATIONS = 400;
    private static final int MAX_TOUCHED_SESSIONS = 300;

    List<Cost> operations(PreparedContenders prepared) {
        return withoutPageImages(() -> countOperations(prepared));
    }

    private List<Cost> countOperations(PreparedContenders prepared) {
        Population population = prepared.population();
        CostCounter counter = new CostCounter(population, Math.min(MAX_OPERATIONS, population.users() / 2));
        List<Cost> costs = new ArrayList<>();
        for (Contender contender : prepared.contenders()) {
            progress.say("counting what operations of " + contender.title() + " cost");
            costs.addAll(counter.count(contender, prepared.fixture(contender), plan.workloads()));
        }
        return costs;
    }

    /** What touches of this library cost, if it takes part. */
    Optional<Touches> touches() {
        return withoutPageImages(() ->
                plan.contenders().contains(Contender.USER_SESSIONS) ? Optional.of(countTouches()) : Optional.empty());
    }

    private Touches countTouches() {
        progress.say("counting what touches cost");
        Population population = new Population(Math.min(MAX_TOUCHED_SESSIONS, plan.sessions()));
        Database database = server.create("benchmark_touches");
        // No time is measured here.
        database.execute("alter database benchmark_touches set synchronous_commit = off");
        try (LibraryFixture fixture = LibraryFixture.json(database)) {
            fixture.seed(0, population.sessions());
            return new TouchCounter(fixture, population).count();
        }
    }

    private <T> T withoutPageImages(Supplier<T> counting) {
        if (!server.isEmbedded()) {
            progress.note("Bytes of the write-ahead log include images of pages:"
                    + " the benchmark does not reconfigure an external server.");
            return counting.get();
        }
        server.setPageImages("off");
        try {
            return counting.get();
        } finally {
            server.setPageImages("on");
        }
    }
}
