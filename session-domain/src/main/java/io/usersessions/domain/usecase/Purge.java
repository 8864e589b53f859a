package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.source.Time;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.PurgeProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Removes what expired: sessions, which are told as ended, entries that the history kept long enough, and keys of another system that
 * need not be known any longer. It only gives the space back; expiry itself needs no purge.
 *
 * <p>Works beside requests, in batches that are each short. Where there are {@link Leases}, one purger works at a time, on whichever
 * node; one that died is overtaken after a minute. Without them several only do the same work twice. A node whose clock differs from
 * the store's removes nothing: see {@link ClockWatch}.
 */
public final class Purge {
    private static final int BATCH = 500;
    private static final String LEASE = "purge";
    private static final Duration LEASED_FOR = Duration.ofMinutes(1);

    private final Optional<ExpiredSessions> expired;
    private final Optional<SessionHistory> history;
    private final Optional<ImportedKeys> importedKeys;
    private final Optional<Leases> leases;
    private final Optional<ClockWatch> clock;
    private final Duration historyRetention;
    private final String holder;
    private final Announcer announcer;
    private final Time time;

    /** @param holder a name that no other purger has */
    Purge(
            Optional<ExpiredSessions> expired,
            Optional<SessionHistory> history,
            Optional<ImportedKeys> importedKeys,
            Optional<Leases> leases,
            Optional<ClockWatch> clock,
            Duration historyRetention,
            String holder,
            Announcer announcer,
            Time time) {
        this.expired = expired;
        this.history = history;
        this.importedKeys = importedKeys;
        this.leases = leases;
        this.clock = clock;
        this.historyRetention = historyRetention;
        this.holder = holder;
        this.announcer = announcer;
        this.time = time;
    }

    /**
     * Removes batch after batch until nothing is due, until it is told to stop, until another purger has the lease, or until the clock
     * of this node differs from the store's.
     *
     * @param listener told after every batch of all that was removed so far; what it throws ends the purge
     * @param stop asked before every batch
     * @return what was removed, and why it did not go on
     * @throws SessionStoreException if the store fails; what was removed until then stays so
     */
    public PurgeProgress run(Consumer<PurgeProgress> listener, BooleanSupplier stop) {
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
        boolean isOurs = leases.map(all -> all.acquire(LEASE, holder, now, now.plus(LEASED_FOR)))
                .orElse(true);
        return isOurs ? batch(progress, now) : progress.in(State.LEFT_TO_ANOTHER);
    }

    private PurgeProgress batch(PurgeProgress progress, Instant now) {
        int sessions = expired.map(port -> removeSessions(port, now)).orElse(0);
        int entries =
                history.map(port -> port.purge(now, historyRetention, BATCH)).orElse(0);
        int keys = importedKeys.map(port -> port.purge(now, BATCH)).orElse(0);
        boolean isMoreDue = sessions == BATCH || entries == BATCH || keys == BATCH;
        return progress.with(sessions, entries, keys).in(isMoreDue ? State.UNDER_WAY : State.DONE);
    }

    private int removeSessions(ExpiredSessions port, Instant now) {
        List<SessionSummary> removed = port.purge(now, BATCH);
        announcer.tellEnded(removed, EndReason.EXPIRED, Actor.SYSTEM, now);
        return removed.size();
    }

    private void release() {
        try {
            leases.ifPresent(all -> all.release(LEASE, holder));
        } catch (SessionStoreException leftBehind) {
            // It ends by itself.
        }
    }
}
