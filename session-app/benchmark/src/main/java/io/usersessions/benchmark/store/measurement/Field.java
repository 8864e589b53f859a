package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.Fixture;
import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contenders of a run, each with its database filled and its connections open. */
final class Field implements AutoCloseable {
    private final Population population;
    private final Map<Contender, Fixture> fixtures = new EnumMap<>(Contender.class);
    private final Map<Contender, Store> stores = new EnumMap<>(Contender.class);

    Field(Population population) {
        this.population = population;
    }

    /** What the sessions take up, in bytes. */
    long add(Contender contender, Fixture fixture) {
        fixtures.put(contender, fixture);
        fixture.seed(0, population.sessions());
        if (fixture.sessions() != population.sessions()) {
            throw new IllegalStateException(contender + " stored " + fixture.sessions() + " sessions");
        }
        long bytes = fixture.bytes();
        fixture.keep();
        stores.put(contender, fixture.open());
        return bytes;
    }

    Population population() {
        return population;
    }

    List<Contender> contenders() {
        return List.copyOf(fixtures.keySet());
    }

    Fixture fixture(Contender contender) {
        return found(fixtures, contender);
    }

    Store store(Contender contender) {
        return found(stores, contender);
    }

    private static <T> T found(Map<Contender, T> of, Contender contender) {
        T found = of.get(contender);
        if (found == null) {
            throw new IllegalArgumentException(contender + " does not take part");
        }
        return found;
    }

    /** One contender after the other in one cell, another one first in each round. */
    List<Sample> run(int round, Cell cell, ClosedLoop loop) {
        List<Contender> turns = new ArrayList<>(contenders());
        Collections.rotate(turns, -round);
        List<Sample> samples = new ArrayList<>();
        for (Contender contender : turns) {
            if (contender.runs(cell.workload())) {
                Operations operations = new Operations(store(contender), cell.workload(), population);
                samples.add(new Sample(round, contender, cell, loop.run(operations)));
                if (cell.workload().changesHowMany()) {
                    fixture(contender).restore();
                }
            }
        }
        return samples;
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
        fixtures.values().forEach(Fixture::close);
    }
}
