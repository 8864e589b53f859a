package io.usersessions.benchmark.store.measurement;

import io.usersessions.benchmark.store.contender.CountedStore;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The counters of a store at one time, or their differences between two times. */
record CounterReadings(long statements, long roundTrips, OptionalLong wal) {
    static CounterReadings of(CountedStore counted) {
        return new CounterReadings(
                counted.statements().getAsLong(),
                counted.roundTrips().getAsLong(),
                counted.wal().get());
    }

    CounterReadings since(CounterReadings before) {
        return new CounterReadings(
                statements - before.statements,
                roundTrips - before.roundTrips,
                wal.isPresent() ? OptionalLong.of(wal.getAsLong() - before.wal.orElse(0)) : OptionalLong.empty());
    }

    OptionalDouble averageWal(double operations) {
        return wal.isPresent() ? OptionalDouble.of(wal.getAsLong() / operations) : OptionalDouble.empty();
    }
}
