package io.usersessions.domain.memory;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.SignInAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Counts of attempts within one process. It keeps at most a fixed number of them: beyond that, the one unused for longest is forgotten. */
public final class InMemorySignInAttempts implements SignInAttempts {
    private static final int MAX_COUNTS = 100_000;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<AttemptKey, Kept> counts = new LinkedHashMap<>(16, USUAL_LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<AttemptKey, Kept> eldest) {
            return size() > MAX_COUNTS;
        }
    };

    /** No attempts. */
    public InMemorySignInAttempts() {}

    private record Kept(AttemptCount count, Instant until) {}

    @Override
    public synchronized Map<AttemptKey, AttemptCount> find(Collection<AttemptKey> keys) {
        Objects.requireNonNull(keys, "keys");
        Map<AttemptKey, AttemptCount> found = new HashMap<>();
        keys.forEach(key -> kept(key).ifPresent(kept -> found.put(key, kept.count)));
        return found;
    }

    private Optional<Kept> kept(AttemptKey key) {
        return Optional.ofNullable(counts.get(key));
    }

    @Override
    public synchronized Set<AttemptKey> reserve(List<AttemptReservation> reservations, Instant now) {
        Objects.requireNonNull(reservations, "reservations");
        Objects.requireNonNull(now, "now");
        Set<AttemptKey> reserved = new HashSet<>();
        for (AttemptReservation reservation : reservations) {
            count(reservation.key()).reserved(reservation, now).ifPresent(next -> {
                keep(reservation.key(), next, now, AttemptCount.LONGEST_PENDING);
                reserved.add(reservation.key());
            });
        }
        return reserved;
    }

    @Override
    public synchronized void settle(List<AttemptSettlement> settlements, Instant now) {
        Objects.requireNonNull(settlements, "settlements");
        Objects.requireNonNull(now, "now");
        for (AttemptSettlement settlement : settlements) {
            AttemptKey key = settlement.key();
            keep(key, count(key).settled(settlement, now), now, settlement.memory());
        }
    }

    private AttemptCount count(AttemptKey key) {
        return kept(key).map(Kept::count).orElse(AttemptCount.NONE);
    }

    private void keep(AttemptKey key, AttemptCount next, Instant now, Duration memory) {
        Instant until = now.plus(memory);
        Optional<Instant> before = kept(key).map(Kept::until).filter(until::isBefore);
        counts.put(key, new Kept(next, before.orElse(until)));
    }

    @Override
    public synchronized int purge(Instant now, int limit) {
        Objects.requireNonNull(now, "now");
        int removed = 0;
        Iterator<Kept> all = counts.values().iterator();
        while (removed < limit && all.hasNext()) {
            if (!all.next().until.isAfter(now)) {
                all.remove();
                removed++;
            }
        }
        return removed;
    }
}
