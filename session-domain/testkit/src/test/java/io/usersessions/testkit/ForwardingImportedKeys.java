package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Optional;

/** Forwards every call; a broken one overrides what it does wrong. */
class ForwardingImportedKeys implements ImportedKeys {
    final ImportedKeys sound;

    ForwardingImportedKeys(ImportedKeys sound) {
        this.sound = sound;
    }

    @Override
    public Optional<SessionId> find(KeyDigest foreignKey) {
        return sound.find(foreignKey);
    }

    @Override
    public int purge(Instant now, int limit) {
        return sound.purge(now, limit);
    }
}
