package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.CountedStore;
import io.usersessions.benchmark.store.contender.LibraryFixture;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Counts what touches cost in an hour with one request a minute for each session, where every request causes a touch. */
final class TouchCounter {
    private static final int MINUTES = 60;

    private final LibraryFixture fixture;
    private final Population population;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    /** @param fixture holds the whole population, and has not been used yet */
    TouchCounter(LibraryFixture fixture, Population population) {
        this.fixture = fixture;
        this.population = population;
    }

    Touches count() {
        try (CountedStore counted = fixture.openTouching(now::get)) {
            counted.store().load(0);
            counted.flushStatistics().run();
            long updates = updates();
            long hotUpdates = hotUpdates();
            CounterReadings before = CounterReadings.of(counted);
            requestForAnHour(counted.store());
            CounterReadings spent = CounterReadings.of(counted).since(before);
            counted.flushStatistics().run();
            double requests = (double) MINUTES * population.sessions();
            return new Touches(
                    updates() - updates,
                    hotUpdates() - hotUpdates,
                    spent.roundTrips() / requests,
                    spent.averageWal(requests).orElseThrow());
        }
    }

    private void requestForAnHour(Store store) {
        for (int minute = 0; minute < MINUTES; minute++) {
            now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
            for (int session = 0; session < population.sessions(); session++) {
                store.load(session);
            }
        }
    }

    private long updates() {
        return fixture.statistic("n_tup_upd");
    }

    private long hotUpdates() {
        return fixture.statistic("n_tup_hot_upd");
    }
}
