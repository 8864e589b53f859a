package io.usersessions.testkit;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryExpiryTest extends ExpiredSessionsContract {
    private final Ports ports;

    InMemoryExpiryTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected ExpiredSessions expired() {
        return ports.get(ExpiredSessions.class);
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected Optional<ExpiredSessions> reopened() {
        return ports.reopened(ExpiredSessions.class);
    }

    @Override
    protected Optional<ExpiredSessions> unreachable() {
        return ports.unreachable(ExpiredSessions.class);
    }
}
