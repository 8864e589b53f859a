package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys of another system that are forgotten when the process ends. */
public final class InMemoryImportedKeys implements ImportedKeys {
    private final Map<KeyDigest, SessionId> sessions = new ConcurrentHashMap<>();

    /** No keys. */
    public InMemoryImportedKeys() {}

    /** From now on a foreign key stands for this session. */
    public void add(KeyDigest foreignKey, SessionId session) {
        sessions.put(foreignKey, session);
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        return Optional.ofNullable(sessions.get(foreignKey));
    }

    @Override
    public void forget(KeyDigest foreignKey) {
        sessions.remove(foreignKey);
    }
}
