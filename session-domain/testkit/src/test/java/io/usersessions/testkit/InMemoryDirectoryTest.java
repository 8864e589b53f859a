package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryDirectoryTest extends SessionDirectoryContract {
    private final Ports ports;

    InMemoryDirectoryTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionDirectory directory() {
        return ports.get(SessionDirectory.class);
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected Optional<SessionDirectory> reopened() {
        return ports.reopened(SessionDirectory.class);
    }

    @Override
    protected Optional<SessionRepository> reopenedRepository() {
        return ports.reopened(SessionRepository.class);
    }

    @Override
    protected Optional<SessionDirectory> unreachable() {
        return ports.unreachable(SessionDirectory.class);
    }
}
