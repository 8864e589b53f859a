package io.usersessions.testkit;

import io.usersessions.domain.port.SessionRepository;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryRepositoryTest extends SessionRepositoryContract {
    private final Ports ports;

    InMemoryRepositoryTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected Optional<SessionRepository> reopened() {
        return ports.reopened(SessionRepository.class);
    }

    @Override
    protected Optional<SessionRepository> unreachable() {
        return ports.unreachable(SessionRepository.class);
    }
}
