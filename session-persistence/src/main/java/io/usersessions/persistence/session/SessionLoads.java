package io.usersessions.persistence.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.combining.Combiner;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.SqlFaults;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads one session by its id, or many in one statement. */
record SessionLoads(Database database) implements Combiner.Work<SessionId, Optional<StoredSession>> {
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

    /** A load changes nothing. One that failed at an unreadable row can be repeated for the callers whose rows are readable. */
    @Override
    public boolean isUndone(SessionStoreException fault) {
        return SqlFaults.leftNothing(fault) || SqlFaults.isUnreadableRow(fault);
    }
}
