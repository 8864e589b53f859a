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
 * Sessions that a sign-in may have left behind when the store failed, and that nobody has the key to. They are ended before the next
 * sign-in of their user at this node, so that they take no place under a cap; and one by one as this node stores sessions of anybody, so
 * that they soon take none at other nodes either.
 */
public final class UnfinishedSignIns {
    /** Bounds the memory during a long failure; what is dropped expires. */
    private static final int MAX_REMEMBERED = 10_000;

    /** Until a statement whose answer was not waited for has taken effect or never will. */
    private static final Duration SETTLING_TIME = Duration.ofSeconds(10);

    private final SessionRepository repository;
    private final Time time;
    /** By age, the oldest first. */
    private final Map<SessionId, Unfinished> sessions = new LinkedHashMap<>();

    private record Unfinished(UserId user, Instant since) {}

    public UnfinishedSignIns(SessionRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** Ends a session that was stored for nothing; remembers it if the store was slow to fail, or fails again. */
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

    /** Remembers a session that may be stored, or may yet be; not one of nobody, which takes no place. */
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

    /** Ends what was left behind of a user. No call of the store if that is nothing. */
    public void finish(UserId user) {
        for (SessionId id : of(user)) {
            repository.end(id);
            forget(id);
        }
    }

    /** Ends the oldest that was left behind, whosoever; one that cannot be ended yet stays. No call of the store if there is none. */
    public void finishOldest() {
        oldest().ifPresent(id -> {
            try {
                repository.end(id);
                forget(id);
            } catch (SessionStoreException notYet) {
                // What the caller stored stands.
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
