package io.usersessions.app.server;

import io.usersessions.app.session.EndRecord;
import io.usersessions.app.session.EndRecords;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Records that are lost when the process ends. */
final class InMemoryEnds implements EndRecords {
    private final Map<SessionId, EndRecord> records = new ConcurrentHashMap<>();

    @Override
    public void add(Collection<SessionId> sessions, Client by) {
        sessions.forEach(session -> records.put(session, new EndRecord(Instant.now(), by)));
    }

    @Override
    public Optional<EndRecord> of(SessionId session) {
        return Optional.ofNullable(records.get(session));
    }
}
