package io.usersessions.testkit;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionRepository;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PortsUnderTest.class)
class InMemoryCatalogTest extends SessionCatalogContract {
    private final Ports ports;

    InMemoryCatalogTest(Ports ports) {
        this.ports = ports;
    }

    @Override
    protected SessionCatalog catalog() {
        return ports.get(SessionCatalog.class);
    }

    @Override
    protected SessionRepository repository() {
        return ports.get(SessionRepository.class);
    }

    @Override
    protected Optional<SessionCatalog> reopened() {
        return ports.reopened(SessionCatalog.class);
    }

    @Override
    protected Optional<SessionCatalog> unreachable() {
        return ports.unreachable(SessionCatalog.class);
    }
}
