package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.ExpiredSessionsContract;
import io.usersessions.testkit.ImportedKeysContract;
import io.usersessions.testkit.LeasesContract;
import io.usersessions.testkit.LiveSessionsContract;
import io.usersessions.testkit.SessionCatalogContract;
import io.usersessions.testkit.SessionDirectoryContract;
import io.usersessions.testkit.SessionHistoryContract;
import io.usersessions.testkit.SessionRepositoryContract;
import io.usersessions.testkit.SessionsContract;
import io.usersessions.testkit.SignInAttemptsContract;
import io.usersessions.testkit.StoreClockContract;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** Every contract of the store, on a database that the subclass makes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostgresContracts {
    private static final PostgresSessions UNREACHABLE = PostgresSessions.on(TestDatabase.refusing());

    private final HikariDataSource database;
    private final PostgresSessions store;
    private final PostgresSessions reopened;

    PostgresContracts(HikariDataSource database) {
        this(database, database);
    }

    /** Uses another data source than the one that it closes at the end. */
    PostgresContracts(HikariDataSource database, DataSource used) {
        this(database, used, Combining.defaults());
    }

    PostgresContracts(HikariDataSource database, DataSource used, Combining combining) {
        this.database = database;
        this.store = PostgresSessions.on(used, combining);
        this.reopened = PostgresSessions.on(used, combining);
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** Rounds of races; one heir runs a thousand, and {@code -Dsessions.rounds=1000} makes all of them do so. */
    int rounds() {
        return Integer.getInteger("sessions.rounds", 100);
    }

    /** Steps of a random sequence; one heir runs eighty, and {@code -Dsessions.steps=80} makes all of them do so. */
    int steps() {
        return Integer.getInteger("sessions.steps", 30);
    }

    @Nested
    class Repository extends SessionRepositoryContract {
        @Override
        protected SessionRepository repository() {
            return store.repository();
        }

        @Override
        protected Optional<SessionRepository> reopened() {
            return Optional.of(reopened.repository());
        }

        @Override
        protected Optional<SessionRepository> unreachable() {
            return Optional.of(UNREACHABLE.repository());
        }
    }

    @Nested
    class Whole extends SessionsContract {
        /** In memory there are more; {@code -Dsessions.interleavings=10000} for as many here. */
        @Override
        protected int randomInterleavings() {
            return Integer.getInteger("sessions.interleavings", 50);
        }

        @Override
        protected int raceRounds() {
            return rounds();
        }

        @Override
        protected int modelSteps() {
            return steps();
        }

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
        protected Optional<SessionDirectory> reopened() {
            return Optional.of(reopened.directory());
        }

        @Override
        protected Optional<SessionRepository> reopenedRepository() {
            return Optional.of(reopened.repository());
        }

        @Override
        protected Optional<SessionDirectory> unreachable() {
            return Optional.of(UNREACHABLE.directory());
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
        protected Optional<SessionCatalog> reopened() {
            return Optional.of(reopened.catalog());
        }

        @Override
        protected Optional<SessionCatalog> unreachable() {
            return Optional.of(UNREACHABLE.catalog());
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
        protected Optional<LiveSessions> unreachable() {
            return Optional.of(UNREACHABLE.live());
        }
    }

    @Nested
    class History extends SessionHistoryContract {
        @Override
        protected SessionHistory history() {
            return store.history();
        }

        @Override
        protected Optional<SessionHistory> reopened() {
            return Optional.of(reopened.history());
        }

        @Override
        protected Optional<SessionHistory> unreachable() {
            return Optional.of(UNREACHABLE.history());
        }
    }

    @Nested
    class LeasesOfNodes extends LeasesContract {
        @Override
        protected Leases leases() {
            return store.leases();
        }

        @Override
        protected Optional<Leases> reopened() {
            return Optional.of(reopened.leases());
        }

        @Override
        protected Optional<Leases> unreachable() {
            return Optional.of(UNREACHABLE.leases());
        }
    }

    @Nested
    class Attempts extends SignInAttemptsContract {
        @Override
        protected SignInAttempts attempts() {
            return store.signInAttempts();
        }

        @Override
        protected Optional<SignInAttempts> reopened() {
            return Optional.of(reopened.signInAttempts());
        }

        @Override
        protected Optional<SignInAttempts> unreachable() {
            return Optional.of(UNREACHABLE.signInAttempts());
        }
    }

    @Nested
    class Clock extends StoreClockContract {
        @Override
        protected StoreClock storeClock() {
            return store.clock();
        }

        @Override
        protected Optional<StoreClock> unreachable() {
            return Optional.of(UNREACHABLE.clock());
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
        protected Optional<ExpiredSessions> reopened() {
            return Optional.of(reopened.expired());
        }

        @Override
        protected Optional<ExpiredSessions> unreachable() {
            return Optional.of(UNREACHABLE.expired());
        }
    }

    @Nested
    class Imported extends ImportedKeysContract {
        @Override
        protected ImportedKeys importedKeys() {
            return store.importedKeys();
        }

        @Override
        protected void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
            StoredSession stored =
                    StoredSessions.anonymous().id(session).keyDigest(foreignKey).build();
            store.bulkImport().store(List.of(new BulkImport.Arrival(stored, knownUntil)));
        }

        @Override
        protected Optional<ImportedKeys> reopened() {
            return Optional.of(reopened.importedKeys());
        }

        @Override
        protected Optional<ImportedKeys> unreachable() {
            return Optional.of(UNREACHABLE.importedKeys());
        }
    }
}
