package io.usersessions.testkit;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Imported keys that are wrong. */
final class BrokenKeys {
    private BrokenKeys() {}

    static ImportedKeys usedUp(ImportedKeys sound) {
        return new ForwardingImportedKeys(sound) {
            private final Set<KeyDigest> used = ConcurrentHashMap.newKeySet();

            @Override
            public Optional<SessionId> find(KeyDigest foreignKey) {
                return used.add(foreignKey) ? sound.find(foreignKey) : Optional.empty();
            }
        };
    }

    static ImportedKeys purgedEarly(ImportedKeys sound) {
        return new ForwardingImportedKeys(sound) {
            @Override
            public int purge(Instant now, int limit) {
                return sound.purge(now.plus(Duration.ofHours(1)), limit);
            }
        };
    }

    static ImportedKeys purgedLate(ImportedKeys sound) {
        return new ForwardingImportedKeys(sound) {
            @Override
            public int purge(Instant now, int limit) {
                return sound.purge(now.minusNanos(1_000), limit);
            }
        };
    }

    static ImportedKeys purgedWithoutLimit(ImportedKeys sound) {
        return new ForwardingImportedKeys(sound) {
            @Override
            public int purge(Instant now, int limit) {
                return sound.purge(now, Integer.MAX_VALUE);
            }
        };
    }

    /** Also counts what others removed. */
    static ImportedKeys purgedAndCountedAgain(ImportedKeys sound) {
        return new ForwardingImportedKeys(sound) {
            private int removed;

            @Override
            public synchronized int purge(Instant now, int limit) {
                removed += sound.purge(now, limit);
                return removed;
            }
        };
    }
}
