package io.usersessions.testkit.memory;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of another system that are forgotten when the process ends. */
public final class InMemoryImportedKeys implements ImportedKeys {
    private final Map<KeyDigest, Known> known = new ConcurrentHashMap<>();

    private record Known(SessionId session, Instant until) {}

    /** No keys. */
    public InMemoryImportedKeys() {}

    /** From now on a foreign key stands for this session; it has to be known until an instant. */
    public void add(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        known.put(foreignKey, new Known(session, knownUntil));
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        return Optional.ofNullable(known.get(foreignKey)).map(Known::session);
    }

    @Override
    public int purge(Instant now, int limit) {
        return (int) known.entrySet().stream()
                .filter(key -> !key.getValue().until().isAfter(now))
                .filter(key -> known.remove(key.getKey(), key.getValue()))
                .limit(limit)
                .count();
    }
}
