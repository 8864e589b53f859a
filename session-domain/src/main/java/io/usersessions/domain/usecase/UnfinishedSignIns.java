package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sessions that a sign-in may have left behind when the store failed, and that nobody has the key to. They are ended before the next
 * sign-in of their user at this node, so that they take no place under a cap.
 */
final class UnfinishedSignIns {
    /** Bounds the memory during a long failure; what is dropped expires. */
    private static final int MOST_USERS = 1_000;

    private static final int MOST_OF_ONE = 100;

    private final SessionRepository repository;
    private final Time time;
    private final Map<UserId, Set<SessionId>> left = new LinkedHashMap<>();

    UnfinishedSignIns(SessionRepository repository, Time time) {
        this.repository = repository;
        this.time = time;
    }

    /** Ends a session that was stored for nothing; remembers it if the store was slow to fail, or fails again. */
    void undo(Session successor, Instant since, SessionStoreException fault) {
        if (!time.isFast(since)) {
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

    /** Remembers a session that may be stored, or may yet be. */
    void remember(Session successor) {
        successor.user().ifPresent(user -> {
            synchronized (left) {
                Set<SessionId> ofUser = left.computeIfAbsent(user, none -> new LinkedHashSet<>());
                if (ofUser.size() < MOST_OF_ONE) {
                    ofUser.add(successor.id());
                }
                if (left.size() > MOST_USERS) {
                    left.remove(left.keySet().iterator().next());
                }
            }
        });
    }

    /** Ends what was left behind of a user. No call of the store if that is nothing. */
    void finish(UserId user) {
        for (SessionId id : of(user)) {
            repository.end(id);
            forget(user, id);
        }
    }

    private List<SessionId> of(UserId user) {
        synchronized (left) {
            return new ArrayList<>(left.getOrDefault(user, Set.of()));
        }
    }

    private void forget(UserId user, SessionId id) {
        synchronized (left) {
            Set<SessionId> ofUser = left.getOrDefault(user, Set.of());
            ofUser.remove(id);
            if (ofUser.isEmpty()) {
                left.remove(user);
            }
        }
    }
}
