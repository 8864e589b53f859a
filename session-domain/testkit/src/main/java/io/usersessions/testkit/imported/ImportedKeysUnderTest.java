package io.usersessions.testkit.imported;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import java.time.Instant;
import java.util.function.Supplier;

/** The imported keys under test, and a way to import one. */
public record ImportedKeysUnderTest(Supplier<ImportedKeys> keys, Importing importing) {
    private static final KeySource RANDOM = KeySource.secure();

    /** Imports a key that opens a session, and is known until an instant. */
    @FunctionalInterface
    public interface Importing {
        void add(KeyDigest foreignKey, SessionId session, Instant knownUntil);
    }

    public ImportedKeys port() {
        return keys.get();
    }

    public void add(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        importing.add(foreignKey, session, knownUntil);
    }

    public static KeyDigest digest() {
        return KeyDigest.fromBytes(RANDOM.bytes(KeyDigest.BYTES));
    }

    public static SessionId session() {
        return SessionId.anonymous(RANDOM.bytes(SessionId.BYTES));
    }
}
