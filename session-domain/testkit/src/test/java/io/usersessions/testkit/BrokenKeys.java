package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.util.Optional;

/** Imported keys that are wrong. */
final class BrokenKeys {
    private BrokenKeys() {}

    static ImportedKeys forgettingNothing(ImportedKeys sound) {
        return new ImportedKeys() {
            @Override
            public Optional<SessionId> find(KeyDigest foreignKey) {
                return sound.find(foreignKey);
            }

            @Override
            public void forget(KeyDigest foreignKey) {}
        };
    }

    static ImportedKeys usedUp(ImportedKeys sound) {
        return new ImportedKeys() {
            @Override
            public Optional<SessionId> find(KeyDigest foreignKey) {
                Optional<SessionId> found = sound.find(foreignKey);
                sound.forget(foreignKey);
                return found;
            }

            @Override
            public void forget(KeyDigest foreignKey) {
                sound.forget(foreignKey);
            }
        };
    }
}
