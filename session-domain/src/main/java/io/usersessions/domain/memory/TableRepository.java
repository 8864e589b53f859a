package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A repository on a table. */
record TableRepository(Table table) implements SessionRepository {
    @Override
    public Optional<StoredSession> find(SessionId id) {
        return table.locked(rows -> rows.find(id));
    }

    @Override
    public Creation create(NewSession next) {
        return table.locked(rows -> create(rows, next));
    }

    private static Creation create(Rows rows, NewSession next) {
        StoredSession session = next.session();
        if (rows.find(session.id()).isPresent()) {
            return new Creation.IdTaken();
        }
        if (rows.isOverruled(session)) {
            return new Creation.SignInOverruled();
        }
        List<SessionSummary> surplus = session.user()
                .map(owner -> next.surplus(rows.live(owner, session.createdAt()).toList()))
                .orElse(List.of());
        if (next.isRefusedAbove(surplus)) {
            return new Creation.CapReached();
        }
        rows.put(session);
        return new Creation.Created(rows.remove(surplus));
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        return table.locked(rows -> rows.find(next.id())
                .filter(stored -> stored.isLive(next.lastActivity()))
                .map(stored -> replace(rows, stored, next, expectedVersion))
                .orElseGet(Replacement.Gone::new));
    }

    private static Replacement replace(Rows rows, StoredSession stored, StoredSession next, long expectedVersion) {
        if (stored.version() != expectedVersion) {
            return new Replacement.Stale(stored);
        }
        rows.put(stored.replacedBy(next));
        return new Replacement.Replaced();
    }

    @Override
    public void touch(Collection<Touch> touches) {
        table.locked(rows -> {
            touches.forEach(touch -> rows.find(touch.id()).map(touch::appliedTo).ifPresent(rows::put));
            return touches.size();
        });
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return table.locked(rows -> rows.remove(id));
    }
}
