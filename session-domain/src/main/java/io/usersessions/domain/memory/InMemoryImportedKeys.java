package io.usersessions.domain.memory;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of another system that are lost when the process ends. */
public final class InMemoryImportedKeys implements ImportedKeys {
    private final Map<KeyDigest, Imported> imported = new ConcurrentHashMap<>();

    private record Imported(SessionId session, Instant until) {}

    /** No keys. */
    public InMemoryImportedKeys() {}

    /** Imports a foreign key that opens this session and is known until an instant. */
    public void add(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        Objects.requireNonNull(foreignKey, "foreignKey");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(knownUntil, "knownUntil");
        imported.put(foreignKey, new Imported(session, knownUntil));
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        Objects.requireNonNull(foreignKey, "foreignKey");
        return Optional.ofNullable(imported.get(foreignKey)).map(Imported::session);
    }

    @Override
    public int purge(Instant now, int limit) {
        Objects.requireNonNull(now, "now");
        return (int) imported.entrySet().stream()
                .filter(key -> !key.getValue().until().isAfter(now))
                .filter(key -> imported.remove(key.getKey(), key.getValue()))
                .limit(limit)
                .count();
    }
}
