package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.CountedStore;
import io.usersessions.benchmark.store.contender.Fixture;
import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** Counts what operations cost, one after the other on one connection, where nothing is combined. */
final class CostCounter {
    private final Population population;
    private final int operations;

    /** @param operations the number of operations over which costs are averaged; at most half the number of users */
    CostCounter(Population population, int operations) {
        this.population = population;
        this.operations = operations;
    }

    List<Cost> count(Contender contender, Fixture fixture, List<Workload> workloads) {
        List<Cost> costs = new ArrayList<>();
        for (Workload workload : workloads) {
            if (contender.supports(workload)) {
                try (CountedStore counted = fixture.openCounted()) {
                    costs.add(count(contender, workload, counted));
                }
                if (workload.changesSessionCount()) {
                    fixture.restore();
                }
            }
        }
        return costs;
    }

    private Cost count(Contender contender, Workload workload, CountedStore counted) {
        Operations next = new Operations(counted.store(), workload, population);
        // Prepares the statements, and prunes pages that earlier measurements left full.
        run(next);
        CounterReadings before = CounterReadings.of(counted);
        Allocations allocatedBefore = Allocations.now();
        run(next);
        Allocations allocated = Allocations.now();
        CounterReadings spent = CounterReadings.of(counted).since(before);
        return new Cost(
                contender,
                workload,
                average(spent.statements()),
                average(spent.roundTrips()),
                spent.averageWal(operations),
                average(allocated.byCaller(allocatedBefore)),
                average(allocated.byAll(allocatedBefore)));
    }

    private void run(Operations next) {
        for (int operation = 0; operation < operations; operation++) {
            if (!next.next()) {
                throw new IllegalStateException("too few users for this number of operations");
            }
        }
    }

    private double average(long total) {
        return (double) total / operations;
    }
}
