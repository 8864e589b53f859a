package io.usersessions.domain.buffer;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.RefusedValueException;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A store that records and applies touch calls, and can be made to fail or to refuse touches of some sessions. */
class TouchLog implements SessionRepository {
    final Map<SessionId, StoredSession> sessions = new ConcurrentHashMap<>();
    final List<List<Touch>> calls = new ArrayList<>();
    final Set<SessionId> refused = ConcurrentHashMap.newKeySet();
    volatile boolean isAway;
    Runnable beforeTouch = () -> {};
    Runnable afterFind = () -> {};

    @Override
    public Optional<StoredSession> find(SessionId id) {
        Optional<StoredSession> found = Optional.ofNullable(sessions.get(id));
        afterFind.run();
        return found;
    }

    @Override
    public Creation create(NewSession next) {
        sessions.put(next.session().id(), next.session());
        return new Creation.Created(List.of());
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        requireAvailable();
        sessions.put(next.id(), next);
        return new Replacement.Replaced();
    }

    @Override
    public synchronized void touch(Collection<Touch> touches) {
        beforeTouch.run();
        calls.add(List.copyOf(touches));
        requireAvailable();
        if (touches.stream().map(Touch::id).anyMatch(refused::contains)) {
            throw new RefusedValueException("refused");
        }
        touches.forEach(touch -> sessions.computeIfPresent(touch.id(), (id, stored) -> touch.appliedTo(stored)));
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return Optional.ofNullable(sessions.remove(id));
    }

    private void requireAvailable() {
        if (isAway) {
            throw new SessionStoreException("away");
        }
    }
}
