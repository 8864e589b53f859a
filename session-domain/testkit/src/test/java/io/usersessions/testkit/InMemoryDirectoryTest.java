package io.usersessions.testkit;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
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
}
