package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.Counted;
import io.usersessions.benchmark.store.contender.Fixture;
import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Counts what operations cost, one after the other on one connection, where nothing is combined with anything. */
final class Costs {
    private final Population population;
    private final int operations;

    /** @param operations how many the costs are an average of; half as many as there are users at most */
    Costs(Population population, int operations) {
        this.population = population;
        this.operations = operations;
    }

    List<Cost> of(Contender contender, Fixture fixture, List<Workload> workloads) {
        List<Cost> costs = new ArrayList<>();
        for (Workload workload : workloads) {
            if (contender.runs(workload)) {
                try (Counted counted = fixture.openCounted()) {
                    costs.add(cost(contender, workload, counted));
                }
                if (workload.changesHowMany()) {
                    fixture.restore();
                }
            }
        }
        return costs;
    }

    private Cost cost(Contender contender, Workload workload, Counted counted) {
        Operations next = new Operations(counted.store(), workload, population);
        // Prepares the statements, and prunes pages that earlier measurements left full.
        run(next, operations);
        Spent before = Spent.of(counted);
        Heap heapBefore = Heap.now();
        run(next, operations);
        Heap heap = Heap.now();
        Spent after = Spent.of(counted);
        return new Cost(
                contender,
                workload,
                each(after.statements() - before.statements()),
                each(after.roundTrips() - before.roundTrips()),
                after.wal().isPresent()
                        ? OptionalDouble.of(
                                each(after.wal().getAsLong() - before.wal().orElse(0)))
                        : OptionalDouble.empty(),
                each(heap.byCaller(heapBefore)),
                each(heap.byAll(heapBefore)));
    }

    static void run(Operations next, int operations) {
        for (int operation = 0; operation < operations; operation++) {
            if (!next.next()) {
                throw new IllegalStateException("too few users for that many operations");
            }
        }
    }

    private double each(long total) {
        return (double) total / operations;
    }

    private record Spent(long statements, long roundTrips, OptionalLong wal) {
        static Spent of(Counted counted) {
            return new Spent(
                    counted.statements().getAsLong(),
                    counted.roundTrips().getAsLong(),
                    counted.wal().get());
        }
    }
}
