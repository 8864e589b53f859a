package io.usersessions.persistence.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.persistence.combining.Combiner;
import io.usersessions.persistence.combining.Lanes;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.UnreadableRowListener;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sessions one by one: each call is one statement, except for a sign-in at the cap and a replacement that is refused. */
final class JooqSessionRepository implements SessionRepository {
    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Combiner<SessionId, Optional<StoredSession>> loads;
    private final Combiner<Save, Boolean> replacements;
    private final Combiner<Save, Boolean> anonymousCreations;
    private final OwnedCreations ownedCreations;

    JooqSessionRepository(Database database, Lanes lanes, UnreadableRowListener unreadable) {
        this.database = database;
        this.loads = new Combiner<>(new SessionLoads(database), lanes.limits().loads(), lanes);
        this.replacements = SessionSaves.combined(database, SaveStatements.REPLACE, lanes);
        this.anonymousCreations = SessionSaves.combined(database, SaveStatements.CREATE_ANONYMOUS, lanes);
        this.ownedCreations = new OwnedCreations(database, lanes, unreadable);
    }

    @Override
    public Optional<StoredSession> find(SessionId id) {
        return loads.call(id);
    }

    @Override
    public Creation create(NewSession next) {
        if (next.session().user().isPresent()) {
            return ownedCreations.create(next);
        }
        return anonymousCreations.call(Save.anonymous(next.session()))
                ? new Creation.Created(List.of())
                : new Creation.IdTaken();
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Save save = Save.replacing(expectedVersion, next);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (replacements.call(save)) {
                return new Replacement.Replaced();
            }
            Optional<StoredSession> current = find(next.id()).filter(stored -> stored.isLive(next.lastActivity()));
            if (current.isEmpty()) {
                return new Replacement.Gone();
            }
            if (current.get().version() != expectedVersion) {
                return new Replacement.Stale(current.get());
            }
            // The stored session is as expected: a distributed database moved the row while the statement looked for
            // it.
        }
        throw new SessionStoreException("session " + next.id() + " could not be replaced in " + ATTEMPTS + " attempts");
    }

    @Override
    public void touch(Collection<Touch> touches) {
        if (touches.size() == 1) {
            Binds binds = SessionBinds.of(touches.iterator().next());
            database.autocommit(call -> call.update(SessionStatements.TOUCH, binds));
        } else {
            for (Binds batch : TouchBatches.of(touches)) {
                database.autocommit(call -> call.update(SessionStatements.TOUCH_ALL, batch));
            }
        }
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.END, SessionBinds.id(id), SessionRows::stored));
    }
}
