package io.usersessions.testkit.memory;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
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
    public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        return table.locked(rows -> create(rows, session, cap, replaced));
    }

    private static Creation create(Rows rows, StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        if (rows.find(session.id()).isPresent()) {
            return new Creation.IdTaken();
        }
        if (rows.isOverruled(session)) {
            return new Creation.SignInOverruled();
        }
        List<SessionSummary> tooMany = session.user()
                .map(owner -> tooMany(rows, owner, session, cap, replaced))
                .orElse(List.of());
        if (!tooMany.isEmpty() && cap.whenReached() == WhenReached.REFUSE) {
            return new Creation.CapReached();
        }
        rows.put(session);
        return new Creation.Created(rows.remove(tooMany));
    }

    /** The sessions that must end before one more can be created, the oldest first. */
    private static List<SessionSummary> tooMany(
            Rows rows, UserId owner, StoredSession next, SessionCap cap, Optional<SessionId> replaced) {
        List<SessionSummary> live = rows.live(owner, next.createdAt())
                .filter(session -> !replaced.equals(Optional.of(session.id())))
                .sorted(SessionSummary.OLDEST_FIRST)
                .toList();
        return live.subList(0, Math.max(0, live.size() - (cap.maxSessions() - 1)));
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
        rows.put(Activity.kept(stored, next));
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
