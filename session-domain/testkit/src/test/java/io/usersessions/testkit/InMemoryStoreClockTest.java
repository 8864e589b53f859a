package io.usersessions.testkit;

import io.usersessions.domain.port.StoreClock;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryStoreClockTest extends StoreClockContract {
    private final Ports ports;

    InMemoryStoreClockTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected StoreClock storeClock() {
        return ports.get(StoreClock.class);
    }

    @Override
    protected Optional<StoreClock> unreachable() {
        return ports.unreachable(StoreClock.class);
    }
}
