package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.Counted;
import io.usersessions.benchmark.store.contender.LibraryFixture;
import io.usersessions.benchmark.store.workload.Population;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What noting the activity of sessions costs: an hour of requests, one a minute in each session, every one of them noted.
 *
 * @param updates how many rows were updated
 * @param hot how many of them left every index as it was
 * @param roundTrips of a request, on average
 * @param wal of a request, in bytes on average, without images of pages
 */
public record Touches(long updates, long hot, double roundTrips, double wal) {
    private static final int MINUTES = 60;

    /** @param fixture of its own, with all of the population and nothing done to it */
    public static Touches of(LibraryFixture fixture, Population population) {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        try (Counted counted = fixture.openTouching(now::get)) {
            counted.store().load(0);
            counted.settling().run();
            long updates = updates(fixture, "n_tup_upd");
            long hot = updates(fixture, "n_tup_hot_upd");
            long roundTrips = counted.roundTrips().getAsLong();
            long wal = counted.wal().get().orElseThrow();
            for (int minute = 0; minute < MINUTES; minute++) {
                now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
                for (int session = 0; session < population.sessions(); session++) {
                    counted.store().load(session);
                }
            }
            double requests = (double) MINUTES * population.sessions();
            double roundTripsEach = (counted.roundTrips().getAsLong() - roundTrips) / requests;
            double walEach = (counted.wal().get().orElseThrow() - wal) / requests;
            counted.settling().run();
            return new Touches(
                    updates(fixture, "n_tup_upd") - updates,
                    updates(fixture, "n_tup_hot_upd") - hot,
                    roundTripsEach,
                    walEach);
        }
    }

    public double hotShare() {
        return (double) hot / updates;
    }

    private static long updates(LibraryFixture fixture, String counter) {
        return fixture.database()
                .number("select " + counter + " from pg_stat_user_tables"
                        + " where schemaname = 'user_sessions' and relname = 'session'");
    }
}
