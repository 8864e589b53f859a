package io.usersessions.benchmark.store.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a driver sends to PostgreSQL. A statement is one execution that the server receives, {@code BEGIN} and {@code COMMIT}
 * included; a round trip is one wait for an answer after something was sent.
 */
public final class TrafficCounter {
    private static final Map<String, TrafficCounter> BY_NAME = new ConcurrentHashMap<>();
    private static final AtomicLong NAMES = new AtomicLong();

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final String name = "counter-" + NAMES.incrementAndGet();

    /** A new counter, which {@link #named} finds from now on. */
    public static TrafficCounter create() {
        TrafficCounter counter = new TrafficCounter();
        BY_NAME.put(counter.name, counter);
        return counter;
    }

    /** The counter of this name: a driver can pass only a text to its socket factory. */
    static TrafficCounter named(String name) {
        TrafficCounter counter = BY_NAME.get(name);
        if (counter == null) {
            throw new IllegalArgumentException("no counter is named " + name);
        }
        return counter;
    }

    String name() {
        return name;
    }

    void countStatement() {
        statements.incrementAndGet();
    }

    void countRoundTrip() {
        roundTrips.incrementAndGet();
    }

    public long statements() {
        return statements.get();
    }

    public long roundTrips() {
        return roundTrips.get();
    }
}
