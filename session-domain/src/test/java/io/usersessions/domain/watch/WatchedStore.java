package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Sessions and their expiries, and a record of the queries. */
final class WatchedStore implements LiveSessions {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant TOMORROW = NOW.plusSeconds(86_400);

    /** The ids of each query. */
    final BlockingQueue<List<SessionId>> queries = new LinkedBlockingQueue<>();

    final Map<SessionId, Instant> stored = new ConcurrentHashMap<>();
    volatile Runnable duringQuery = () -> {};

    /** A session that lives until tomorrow. */
    SessionId session(int number) {
        SessionId id = id(number);
        stored.put(id, TOMORROW);
        return id;
    }

    static SessionId id(int number) {
        return SessionId.fromBytes(
                ByteBuffer.allocate(SessionId.BYTES).putLong(8, number).array());
    }

    @Override
    public Map<SessionId, Instant> expiries(Collection<SessionId> ids) {
        queries.add(List.copyOf(ids));
        duringQuery.run();
        Map<SessionId, Instant> expiries = new ConcurrentHashMap<>(stored);
        expiries.keySet().retainAll(ids);
        return expiries;
    }
}
