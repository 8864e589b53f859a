package io.usersessions.testkit;

import io.usersessions.domain.port.SessionHistory;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryHistoryTest extends SessionHistoryContract {
    private final Ports ports;

    InMemoryHistoryTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionHistory history() {
        return ports.get(SessionHistory.class);
    }

    @Override
    protected Optional<SessionHistory> reopened() {
        return ports.reopened(SessionHistory.class);
    }

    @Override
    protected Optional<SessionHistory> unreachable() {
        return ports.unreachable(SessionHistory.class);
    }
}
