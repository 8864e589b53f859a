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
import java.util.List;
import java.util.Optional;

/** Sessions one by one: each call is one statement, but for a sign-in at the cap and a replacement that is refused. */
final class JooqSessionRepository implements SessionRepository {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Combiner<SessionId, Optional<StoredSession>> loads;
    private final Combiner<Save, Integer> replacements;
    private final Combiner<Save, Integer> anonymousCreations;
    private final OwnedCreation ownedCreation;

    JooqSessionRepository(Database database, Crowd crowd) {
        this.database = database;
        this.loads = new Combiner<>(new Loads(database), crowd);
        this.replacements = new Combiner<>(new Saves(database, SessionStatements.REPLACE, Save.BY_ID), crowd);
        this.anonymousCreations =
                new Combiner<>(new Saves(database, SessionStatements.INSERT_ANONYMOUS, Save.BY_ID), crowd);
        this.ownedCreation = new OwnedCreation(database, crowd);
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return loads.call(id);
    }

    @Override
    public Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced) {
        if (session.user().isPresent()) {
            return ownedCreation.create(session, cap, replaced);
        }
        int inserted = anonymousCreations.call(Save.of(session));
        return inserted == 1 ? new Creation.Created(List.of()) : new Creation.IdTaken();
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Save save = Save.of(next)
                .with(SessionStatements.EXPECTED_VERSION, expectedVersion)
                .with(SessionStatements.IDLE_INTERVAL, SessionRows.interval(next.idleTimeout()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (replacements.call(save) == 1) {
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
        if (touches.size() == 1) {
            Binds binds = SessionRows.binds(touches.iterator().next());
            database.autocommit(call -> call.update(SessionStatements.TOUCH, binds));
        } else {
            for (Binds batch : Touches.batches(touches)) {
                database.autocommit(call -> call.update(SessionStatements.TOUCH_ALL, batch));
            }
        }
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.END, SessionRows.key(id), SessionRows::stored));
    }
}
