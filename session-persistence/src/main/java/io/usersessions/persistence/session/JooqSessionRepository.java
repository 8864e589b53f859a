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
    private static final Comparator<Save> BY_ID =
            Comparator.comparing(save -> save.session().id());

    private final Database database;
    private final Combiner<SessionId, Optional<StoredSession>> loads;
    private final Combiner<Save, Boolean> replacements;
    private final Combiner<Save, Boolean> anonymousCreations;
    private final OwnedCreation ownedCreation;

    JooqSessionRepository(Database database, Crowd crowd, UnreadableRows unreadable) {
        this.database = database;
        this.loads = new Combiner<>(new Loads(database), crowd.combining().loads(), crowd);
        this.replacements =
                new Combiner<>(replacing(database, crowd), crowd.combining().saves(), crowd);
        this.anonymousCreations =
                new Combiner<>(creating(database, crowd), crowd.combining().saves(), crowd);
        this.ownedCreation = new OwnedCreation(database, crowd, unreadable);
    }

    private static Saves replacing(Database database, Crowd crowd) {
        return new Saves(
                database,
                ReplaceStatements.REPLACE,
                ReplaceStatements.REPLACE_ALL,
                ReplaceStatements.NEXT,
                new Binds(),
                crowd.combining().few(),
                BY_ID);
    }

    private static Saves creating(Database database, Crowd crowd) {
        return new Saves(
                database,
                SessionStatements.INSERT_ANONYMOUS,
                SessionStatements.INSERT_ALL_ANONYMOUS,
                SessionStatements.NEW_ANONYMOUS,
                new Binds(),
                crowd.combining().few(),
                BY_ID);
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
        return anonymousCreations.call(Save.of(session)) ? new Creation.Created(List.of()) : new Creation.IdTaken();
    }

    @Override
    public Replacement replace(StoredSession next, long expectedVersion) {
        Save save = Save.of(next);
        save.binds().with(ReplaceStatements.EXPECTED_VERSION, expectedVersion);
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
            // Found as expected after all: a distributed database moved the row while the statement looked for it.
        }
        throw new SessionStoreException("session " + next.id() + " could not be replaced in " + ATTEMPTS + " attempts");
    }

    @Override
    public void touch(Collection<Touch> touches) {
        if (touches.size() == 1) {
            Binds binds = SessionBinds.of(touches.iterator().next());
            database.autocommit(call -> call.update(SessionStatements.TOUCH, binds));
        } else {
            for (Binds batch : Touches.batches(touches)) {
                database.autocommit(call -> call.update(SessionStatements.TOUCH_ALL, batch));
            }
        }
    }

    @Override
    public Optional<StoredSession> end(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.END, SessionBinds.id(id), SessionRows::stored));
    }
}
