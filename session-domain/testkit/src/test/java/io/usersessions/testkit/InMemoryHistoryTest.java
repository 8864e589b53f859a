package io.usersessions.testkit;

import io.usersessions.domain.port.SessionHistory;
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
}
