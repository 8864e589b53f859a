package io.usersessions.domain.memory;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The expiries of the sessions of a table. */
record TableLive(Table table) implements LiveSessions {
    @Override
    public Map<SessionId, Instant> expiries(Collection<SessionId> ids) {
        return table.locked(rows -> ids.stream()
                .distinct()
                .flatMap(id -> rows.find(id).stream())
                .filter(Predicate.not(StoredSession::isClosed))
                .collect(Collectors.toUnmodifiableMap(StoredSession::id, StoredSession::expireDate)));
    }
}
