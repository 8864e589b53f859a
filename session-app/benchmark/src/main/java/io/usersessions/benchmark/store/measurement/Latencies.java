package io.usersessions.benchmark.store.measurement;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How long the operations of one thread took. */
final class Latencies {
    private static final long MAX_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(MAX_NANOS, DIGITS);
    private final long countedFrom;
    private long lastDone;

    /** @param warmUp operations that begin in this time from now on are not counted */
    Latencies(Duration warmUp) {
        this.lastDone = System.nanoTime();
        this.countedFrom = lastDone + warmUp.toNanos();
    }

    long countedFrom() {
        return countedFrom;
    }

    /** When the last operation was done; before the first one, when the thread began. */
    long lastDone() {
        return lastDone;
    }

    void record(long begin, long done) {
        if (begin >= countedFrom) {
            nanos.recordValue(Math.min(done - begin, MAX_NANOS));
        }
        lastDone = done;
    }

    /** The speed of all threads together. */
    static Speed speed(List<Latencies> threads) {
        Histogram all = new Histogram(MAX_NANOS, DIGITS);
        threads.forEach(thread -> all.add(thread.nanos));
        if (all.getTotalCount() == 0) {
            throw new IllegalStateException("no operation was done in the measured time");
        }
        return new Speed(
                all.getTotalCount() * 1e9 / duration(threads),
                all.getValueAtPercentile(50) / 1e3,
                all.getValueAtPercentile(99) / 1e3);
    }

    private static long duration(List<Latencies> threads) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Latencies thread : threads) {
            first = Math.min(first, thread.countedFrom);
            last = Math.max(last, thread.lastDone);
        }
        return last - first;
    }
}
