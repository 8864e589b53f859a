package io.usersessions.persistence;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sessions one by one: each call is one statement, but for a sign-in at the cap and a replacement that is refused. */
final class JooqSessionRepository implements SessionRepository {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final OwnedCreation ownedCreation;

    JooqSessionRepository(Database database) {
        this.database = database;
        this.ownedCreation = new OwnedCreation(database);
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.FIND, SessionRows.key(id), SessionRows::stored));
    }

    @Override
    public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        if (session.user().isPresent()) {
            return ownedCreation.create(session, cap, replaced);
        }
        int inserted = database.autocommit(
                call -> call.update(SessionStatements.INSERT_ANONYMOUS, SessionRows.binds(session)));
        return inserted == 1 ? new Creation.Created(List.of()) : new Creation.IdTaken();
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Binds binds = SessionRows.binds(next)
                .with(SessionStatements.EXPECTED_VERSION, expectedVersion)
                .with(SessionStatements.IDLE_INTERVAL, SessionRows.interval(next.idleTimeout()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int replaced = database.autocommit(call -> call.update(SessionStatements.REPLACE, binds));
            if (replaced == 1) {
                return new Replacement.Replaced();
            }
            Optional<StoredSession> current = find(next.id()).filter(stored -> stored.isLive(next.lastActivity()));
            if (current.isEmpty()) {
                return new Replacement.Gone();
            }
            if (current.get().version() != expectedVersion) {
                return new Replacement.Stale(current.get());
            }
            // Found as expected after all: a distributed database moved the row while the statement looked for it.
        }
        throw new SessionStoreException("session " + next.id() + " could not be replaced in " + ATTEMPTS + " attempts");
    }

    @Override
    public void touch(Collection<Touch> touches) {
        // One order for all, so that batches that meet do not wait for each other in a circle.
        List<Binds> ordered = touches.stream()
                .sorted(Comparator.comparing(Touch::id).thenComparing(Touch::lastActivity))
                .map(SessionRows::binds)
                .toList();
        if (ordered.size() == 1) {
            database.autocommit(call -> call.update(SessionStatements.TOUCH, ordered.get(0)));
        } else if (!ordered.isEmpty()) {
            database.autocommit(call -> call.updateAll(SessionStatements.TOUCH, ordered));
        }
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.END, SessionRows.key(id), SessionRows::stored));
    }
}
