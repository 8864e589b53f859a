package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemoryImportedKeys;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class WrongClockOverMemoryTest extends WrongClockContract {
    private final Ports ports;

    WrongClockOverMemoryTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected SessionDirectory directory() {
        return ports.get(SessionDirectory.class);
    }

    @Override
    protected SessionHistory history() {
        return ports.get(SessionHistory.class);
    }

    @Override
    protected ExpiredSessions expired() {
        return ports.get(ExpiredSessions.class);
    }

    @Override
    protected Leases leases() {
        return ports.get(Leases.class);
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
    protected StoreClock storeClock() {
        return ports.get(StoreClock.class);
    }
}
