package io.usersessions.persistence;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads a session by its key, or many in one statement. */
final class Loads implements Combiner.Work<SessionId, Optional<StoredSession>> {
    private final Database database;

    Loads(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredSession> alone(SessionId id) {
        return database.autocommit(call -> call.row(SessionStatements.FIND, SessionBinds.id(id), SessionRows::stored));
    }

    @Override
    public List<Optional<StoredSession>> together(List<SessionId> ids) {
        Binds binds = SessionIds.wanted(ids);
        Map<SessionId, StoredSession> found = new HashMap<>();
        database.autocommit(call -> call.rows(SessionStatements.FIND_ALL, binds, SessionRows::stored))
                .forEach(stored -> found.put(stored.id(), stored));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    @Override
    public int weight(SessionId id) {
        return SessionId.BYTES;
    }

    /** A load leaves nothing behind; one that was answered at all is worth another try, for those whose rows are well. */
    @Override
    public boolean isUndone(SessionStoreException fault) {
        return SqlFaults.leftNothing(fault) || SqlFaults.isUnreadableRow(fault);
    }
}
