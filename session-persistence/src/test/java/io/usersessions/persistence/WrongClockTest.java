package io.usersessions.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.WrongClockContract;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Two nodes on one database, whose clocks differ by days. */
class WrongClockTest extends WrongClockContract {
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final PostgresSessions store = PostgresSessions.on(DATABASE);

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
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
    protected SessionHistory history() {
        return store.history();
    }

    @Override
    protected ExpiredSessions expired() {
        return store.expired();
    }

    @Override
    protected Leases leases() {
        return store.leases();
    }

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
    protected StoreClock storeClock() {
        return store.clock();
    }
}
