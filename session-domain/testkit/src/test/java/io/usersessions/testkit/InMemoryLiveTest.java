package io.usersessions.testkit;

import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.trial.StoreTerms;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryLiveTest extends LiveSessionsContract {
    static final Instant NOW = StoreTerms.EPOCH;

    private final Ports ports;

    InMemoryLiveTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected LiveSessions live() {
        return ports.get(LiveSessions.class);
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected Optional<SessionDirectory> directory() {
        return Optional.of(ports.get(SessionDirectory.class));
    }

    @Override
    protected Optional<SessionCatalog> catalog() {
        return Optional.of(ports.get(SessionCatalog.class));
    }

    @Override
    protected Optional<LiveSessions> unreachable() {
        return ports.unreachable(LiveSessions.class);
    }
}
