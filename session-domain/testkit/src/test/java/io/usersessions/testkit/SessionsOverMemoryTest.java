package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class SessionsOverMemoryTest extends SessionsContract {
    private final Ports ports;

    SessionsOverMemoryTest(Ports ports) {
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
    protected SessionCodec codec() {
        return ports.get(SessionCodec.class);
    }
}
