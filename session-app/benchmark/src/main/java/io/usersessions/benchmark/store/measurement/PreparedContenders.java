package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Contender;
import io.usersessions.benchmark.store.contender.Fixture;
import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contenders of a run, each with a filled database and open connections. */
final class PreparedContenders implements AutoCloseable {
    private final Population population;
    private final Map<Contender, Fixture> fixtures = new EnumMap<>(Contender.class);
    private final Map<Contender, Store> stores = new EnumMap<>(Contender.class);

    PreparedContenders(Population population) {
        this.population = population;
    }

    /** Fills the database of a contender; returns the size of the sessions in bytes. */
    long add(Contender contender, Fixture fixture) {
        fixtures.put(contender, fixture);
        fixture.seed(0, population.sessions());
        if (fixture.sessions() != population.sessions()) {
            throw new IllegalStateException(contender + " stored " + fixture.sessions() + " sessions");
        }
        long bytes = fixture.bytes();
        fixture.snapshot();
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
        return find(fixtures, contender);
    }

    Store store(Contender contender) {
        return find(stores, contender);
    }

    private static <T> T find(Map<Contender, T> prepared, Contender contender) {
        T found = prepared.get(contender);
        if (found == null) {
            throw new IllegalArgumentException(contender + " is not part of this run");
        }
        return found;
    }

    /** Makes a checkpoint, and logs the images of the pages that follow it before anything is timed. */
    void logPagesAfterCheckpoint(PostgresServer server) {
        server.checkpoint();
        fixtures.values().forEach(Fixture::logPages);
    }

    /** Measures one contender after the other in one cell; each round begins with another contender. */
    List<Sample> measure(int round, Cell cell, ClosedLoop loop) {
        List<Contender> turns = new ArrayList<>(contenders());
        Collections.rotate(turns, -round);
        return turns.stream()
                .filter(contender -> contender.supports(cell.workload()))
                .map(contender -> measure(contender, round, cell, loop))
                .toList();
    }

    private Sample measure(Contender contender, int round, Cell cell, ClosedLoop loop) {
        Operations operations = new Operations(store(contender), cell.workload(), population);
        Sample sample = new Sample(round, contender, cell, loop.run(operations));
        if (cell.workload().changesSessionCount()) {
            fixture(contender).restore();
        }
        return sample;
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
        fixtures.values().forEach(Fixture::close);
    }
}
