package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.usecase.PurgeProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Removes expired sessions, whose end it announces, and history entries, imported keys and counts of attempts to sign in whose retention is over.
 * It removes only what it has a port for. It only frees space: expiry itself needs no purge.
 *
 * <p>It may run in short batches while requests are served. With {@link Leases}, one purger works at a time among all nodes, and another one
 * takes over a minute after a purger died. Without them, several purgers may do the same work twice, which is harmless. A node whose clock
 * differs from the store's removes nothing: see {@link ClockWatch}.
 */
public final class Purge {
    private static final int BATCH = 500;
    private static final int PARTS = 1_000;
    private static final String LEASE = "purge";
    private static final Duration LEASE_DURATION = Duration.ofMinutes(1);

    private final Ports ports;
    private final Optional<ClockWatch> clock;
    private final Duration historyRetention;
    private final String holder;
    private final Announcer announcer;
    private final Time time;

    /** The ports to purge, and the leases that let one purger work at a time. */
    private record Ports(
            Optional<ExpiredSessions> expired,
            Optional<SessionHistory> history,
            Optional<ImportedKeys> importedKeys,
            Optional<SignInAttempts> attempts,
            Optional<Leases> leases) {
        static final Ports NONE =
                new Ports(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param holder a name that no other purger has */
    Purge(Optional<ClockWatch> clock, Duration historyRetention, String holder, Announcer announcer, Time time) {
        this(Ports.NONE, clock, historyRetention, holder, announcer, time);
    }

    private Purge(
            Ports ports,
            Optional<ClockWatch> clock,
            Duration historyRetention,
            String holder,
            Announcer announcer,
            Time time) {
        this.ports = ports;
        this.clock = clock;
        this.historyRetention = historyRetention;
        this.holder = holder;
        this.announcer = announcer;
        this.time = time;
    }

    private Purge with(Ports next) {
        return new Purge(next, clock, historyRetention, holder, announcer, time);
    }

    /** This purge, which also removes expired sessions. */
    @CheckReturnValue
    public Purge expired(ExpiredSessions port) {
        Objects.requireNonNull(port, "port");
        return with(new Ports(Optional.of(port), ports.history, ports.importedKeys, ports.attempts, ports.leases));
    }

    /** This purge, which also removes history entries older than {@link SessionSettings#historyRetention}. */
    @CheckReturnValue
    public Purge history(SessionHistory port) {
        Objects.requireNonNull(port, "port");
        return with(new Ports(ports.expired, Optional.of(port), ports.importedKeys, ports.attempts, ports.leases));
    }

    /** This purge, which also removes imported keys whose retention is over. */
    @CheckReturnValue
    public Purge importedKeys(ImportedKeys port) {
        Objects.requireNonNull(port, "port");
        return with(new Ports(ports.expired, ports.history, Optional.of(port), ports.attempts, ports.leases));
    }

    /** This purge, which also removes counts of attempts to sign in that need not be kept any more; {@link PurgeProgress} does not count them. */
    @CheckReturnValue
    public Purge signInAttempts(SignInAttempts port) {
        Objects.requireNonNull(port, "port");
        return with(new Ports(ports.expired, ports.history, ports.importedKeys, Optional.of(port), ports.leases));
    }

    /** This purge, which works only while it holds a lease among all nodes that share these leases. */
    @CheckReturnValue
    public Purge leases(Leases port) {
        Objects.requireNonNull(port, "port");
        return with(new Ports(ports.expired, ports.history, ports.importedKeys, ports.attempts, Optional.of(port)));
    }

    /**
     * Runs this purge at this interval, on a thread of its own. The first run is after a part of the interval that differs between nodes.
     *
     * @param interval positive; ten minutes is a good choice
     * @param listener receives the faults: {@code fault -> log.warn("the purge failed", fault)}
     * @return the schedule, to be closed before the store
     */
    public PurgeSchedule every(Duration interval, PurgeListener listener) {
        if (Objects.requireNonNull(interval, "interval").isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("the interval of a purge must be positive, not " + interval);
        }
        double part = Math.floorMod(holder.hashCode(), PARTS) / (double) PARTS;
        return PurgeSchedule.of(this, interval, part, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Removes batch after batch until nothing is due, until {@code stop} returns true, until another purger has the lease, or until the clock of
     * this node differs from the store's.
     *
     * @param listener receives the total progress after every batch; an exception that it throws ends the purge
     * @param stop called before every batch
     * @return the total progress, and why the purge ended
     * @throws SessionStoreException if the store fails; completed batches stay removed
     */
    public PurgeProgress run(Consumer<PurgeProgress> listener, BooleanSupplier stop) {
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(stop, "stop");
        PurgeProgress progress = PurgeProgress.BEGUN;
        try {
            while (progress.state() == State.UNDER_WAY) {
                progress = next(progress, stop);
                listener.accept(progress);
            }
            return progress;
        } finally {
            release();
        }
    }

    private PurgeProgress next(PurgeProgress progress, BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return progress.in(State.STOPPED);
        }
        if (clock.filter(watch -> !watch.isAgreed()).isPresent()) {
            return progress.in(State.CLOCK_DIFFERS);
        }
        Instant now = time.now();
        boolean isOurs = ports.leases
                .map(all -> all.acquire(LEASE, holder, now, now.plus(LEASE_DURATION)))
                .orElse(true);
        return isOurs ? batch(progress, now) : progress.in(State.LEFT_TO_ANOTHER);
    }

    private PurgeProgress batch(PurgeProgress progress, Instant now) {
        int sessions = ports.expired.map(port -> removeSessions(port, now)).orElse(0);
        int entries = ports.history
                .map(port -> port.purge(now, historyRetention, BATCH))
                .orElse(0);
        int keys = ports.importedKeys.map(port -> port.purge(now, BATCH)).orElse(0);
        int attempts = ports.attempts.map(port -> port.purge(now, BATCH)).orElse(0);
        boolean isMoreDue = sessions == BATCH || entries == BATCH || keys == BATCH || attempts == BATCH;
        return progress.with(sessions, entries, keys).in(isMoreDue ? State.UNDER_WAY : State.DONE);
    }

    private int removeSessions(ExpiredSessions port, Instant now) {
        List<SessionSummary> removed = port.purge(now, BATCH);
        announcer.announceEnded(removed, EndReason.EXPIRED, Actor.SYSTEM, now);
        return removed.size();
    }

    private void release() {
        try {
            ports.leases.ifPresent(all -> all.release(LEASE, holder));
        } catch (SessionStoreException leftBehind) {
            // The lease ends on its own.
        }
    }
}
