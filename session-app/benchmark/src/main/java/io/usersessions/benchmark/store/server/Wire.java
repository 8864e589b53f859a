package io.usersessions.benchmark.store.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what a driver sends to PostgreSQL: statements as the server is told to execute them, {@code BEGIN} and {@code COMMIT}
 * included, and round trips: each time that something was sent and then an answer waited for.
 */
public final class Wire {
    private static final Map<String, Wire> BY_NAME = new ConcurrentHashMap<>();
    private static final AtomicLong NAMES = new AtomicLong();

    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final String name = "wire-" + NAMES.incrementAndGet();

    public static Wire counting() {
        Wire wire = new Wire();
        BY_NAME.put(wire.name, wire);
        return wire;
    }

    /** The wire of this name: a driver makes its sockets from a text. */
    public static Wire named(String name) {
        Wire wire = BY_NAME.get(name);
        if (wire == null) {
            throw new IllegalArgumentException("no wire " + name);
        }
        return wire;
    }

    public String name() {
        return name;
    }

    public void statement() {
        statements.incrementAndGet();
    }

    public void roundTrip() {
        roundTrips.incrementAndGet();
    }

    public long statements() {
        return statements.get();
    }

    public long roundTrips() {
        return roundTrips.get();
    }
}
