package io.usersessions.testkit;

import io.usersessions.domain.port.Leases;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryLeasesTest extends LeasesContract {
    private final Ports ports;

    InMemoryLeasesTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected Leases leases() {
        return ports.get(Leases.class);
    }

    @Override
    protected Optional<Leases> reopened() {
        return ports.reopened(Leases.class);
    }

    @Override
    protected Optional<Leases> unreachable() {
        return ports.unreachable(Leases.class);
    }
}
