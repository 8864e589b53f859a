package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ImportedKeys;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryImportedKeysTest extends ImportedKeysContract {
    private final Ports ports;

    InMemoryImportedKeysTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected ImportedKeys importedKeys() {
        return ports.get(ImportedKeys.class);
    }

    @Override
    protected void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        ports.get(InMemoryImportedKeys.class).add(foreignKey, session, knownUntil);
    }

    @Override
    protected Optional<ImportedKeys> reopened() {
        return ports.reopened(ImportedKeys.class);
    }

    @Override
    protected Optional<ImportedKeys> unreachable() {
        return ports.unreachable(ImportedKeys.class);
    }
}
