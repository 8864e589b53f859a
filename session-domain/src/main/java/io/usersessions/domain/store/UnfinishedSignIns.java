package io.usersessions.domain.store;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.source.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sessions that a sign-in may have left behind when the store failed, and whose key nobody has. This node ends them before the next sign-in
 * of their user, so that they do not count towards the cap. It also ends one of them whenever it stores a session of any user, so that they
 * soon do not count on other nodes either.
 */
public final class UnfinishedSignIns {
    /** Limits the memory used during a long failure; sessions that are dropped here expire. */
    private static final int MAX_REMEMBERED = 10_000;

    /** After this time, a statement whose answer was lost has either taken effect or never will. */
    private static final Duration SETTLING_TIME = Duration.ofSeconds(10);

    private final SessionRepository repository;
    private final Time time;
    /** In order of age, the oldest first. */
    private final Map<SessionId, Unfinished> sessions = new LinkedHashMap<>();

    private record Unfinished(UserId user, Instant since) {}

    public UnfinishedSignIns(SessionRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** Ends a session whose sign-in failed; remembers it instead if the store was slow to fail or fails again. */
    public void undo(Session successor, Instant since, SessionStoreException fault) {
        if (!time.mayRetrySince(since)) {
            remember(successor);
            return;
        }
        try {
            repository.end(successor.id());
        } catch (SessionStoreException again) {
            fault.addSuppressed(again);
            remember(successor);
        }
    }

    /** Remembers a session that may be stored now or later. Anonymous sessions are not remembered: no cap counts them. */
    public void remember(Session successor) {
        successor.user().ifPresent(user -> remember(successor.id(), new Unfinished(user, time.now())));
    }

    private void remember(SessionId id, Unfinished signIn) {
        synchronized (sessions) {
            sessions.put(id, signIn);
            if (sessions.size() > MAX_REMEMBERED) {
                sessions.remove(sessions.keySet().iterator().next());
            }
        }
    }

    /** Ends the sessions of a user that were left behind; calls the store only if there are any. */
    public void finish(UserId user) {
        for (SessionId id : of(user)) {
            repository.end(id);
            forget(id);
        }
    }

    /** Ends the oldest session that was left behind, if there is one that is old enough; if the store fails, it stays. */
    public void finishOldest() {
        oldest().ifPresent(id -> {
            try {
                repository.end(id);
                forget(id);
            } catch (SessionStoreException notYet) {
                // The caller's own session is stored; this one is ended later.
            }
        });
    }

    private List<SessionId> of(UserId user) {
        synchronized (sessions) {
            return sessions.entrySet().stream()
                    .filter(entry -> entry.getValue().user().equals(user))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private Optional<SessionId> oldest() {
        Instant settled = time.now().minus(SETTLING_TIME);
        synchronized (sessions) {
            return sessions.entrySet().stream()
                    .findFirst()
                    .filter(entry -> !entry.getValue().since().isAfter(settled))
                    .map(Map.Entry::getKey);
        }
    }

    private void forget(SessionId id) {
        synchronized (sessions) {
            sessions.remove(id);
        }
    }
}
