package io.usersessions.testkit;

import io.usersessions.domain.memory.InMemoryHistory;
import io.usersessions.domain.memory.InMemoryLeases;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.fixture.BoundCodec;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;

/** Every contract with an epoch, on a store in memory, at an epoch that the subclass chooses. */
abstract class MemoryContracts {
    private static final int FEW = 50;

    private final Store store;

    /** The ports of one store. */
    record Store(
            SessionRepository repository,
            SessionDirectory directory,
            SessionCatalog catalog,
            ExpiredSessions expired,
            LiveSessions live) {}

    MemoryContracts(Store store) {
        this.store = store;
    }

    abstract Instant instant();

    boolean expiresByItself() {
        return false;
    }

    @Nested
    class Repository extends SessionRepositoryContract {
        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected boolean removesExpired() {
            return expiresByItself();
        }
    }

    @Nested
    class Directory extends SessionDirectoryContract {
        @Override
        protected SessionDirectory directory() {
            return store.directory();
        }

        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected boolean removesExpired() {
            return expiresByItself();
        }
    }

    @Nested
    class Catalog extends SessionCatalogContract {
        @Override
        protected SessionCatalog catalog() {
            return store.catalog();
        }

        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected boolean removesExpired() {
            return expiresByItself();
        }
    }

    @Nested
    class Expired extends ExpiredSessionsContract {
        @Override
        protected ExpiredSessions expired() {
            return store.expired();
        }

        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected boolean removesExpired() {
            return expiresByItself();
        }
    }

    @Nested
    class Live extends LiveSessionsContract {
        @Override
        protected LiveSessions live() {
            return store.live();
        }

        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Optional<SessionDirectory> directory() {
            return Optional.of(store.directory());
        }

        @Override
        protected Optional<SessionCatalog> catalog() {
            return Optional.of(store.catalog());
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected boolean removesExpired() {
            return expiresByItself();
        }
    }

    @Nested
    class Whole extends SessionsContract {
        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected SessionDirectory directory() {
            return store.directory();
        }

        @Override
        protected SessionCodec codec() {
            return new BoundCodec();
        }

        @Override
        protected Instant epoch() {
            return instant();
        }

        @Override
        protected int randomInterleavings() {
            return FEW;
        }

        @Override
        protected int raceRounds() {
            return FEW;
        }
    }

    @Nested
    class History extends SessionHistoryContract {
        private final SessionHistory history = new InMemoryHistory();

        @Override
        protected SessionHistory history() {
            return history;
        }

        @Override
        protected Instant epoch() {
            return instant();
        }
    }

    @Nested
    class LeasesOfNodes extends LeasesContract {
        private final Leases leases = new InMemoryLeases();

        @Override
        protected Leases leases() {
            return leases;
        }

        @Override
        protected Instant epoch() {
            return instant();
        }
    }
}
