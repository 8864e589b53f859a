package io.usersessions.domain.memory;

import io.usersessions.domain.port.Leases;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Leases within one process. */
public final class InMemoryLeases implements Leases {
    private final Map<String, Lease> held = new HashMap<>();

    /** No lease is held. */
    public InMemoryLeases() {}

    private record Lease(String holder, Instant until) {
        boolean isFreeFor(String asking, Instant now) {
            return holder.equals(asking) || !until.isAfter(now);
        }
    }

    @Override
    public synchronized boolean acquire(String name, String holder, Instant now, Instant until) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(until, "until");
        Lease lease = held.get(name);
        boolean isFree = lease == null || lease.isFreeFor(holder, now);
        if (isFree) {
            held.put(name, new Lease(holder, until));
        }
        return isFree;
    }

    @Override
    public synchronized void release(String name, String holder) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(holder, "holder");
        held.computeIfPresent(name, (leased, lease) -> lease.holder.equals(holder) ? null : lease);
    }
}
