package io.usersessions.testkit.sqlite;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.WrongClockContract;
import java.time.Instant;

class WrongClockOverSqliteTest extends WrongClockContract {
    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected SessionDirectory directory() {
        return new SqliteDirectory(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionHistory history() {
        return new SqliteHistory(SqliteNodes.next());
    }

    @Override
    protected ExpiredSessions expired() {
        return new SqliteCatalog(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected Leases leases() {
        return new SqliteLeases(SqliteNodes.next());
    }

    @Override
    protected ImportedKeys importedKeys() {
        return new SqliteImportedKeys(SqliteNodes.next());
    }

    @Override
    protected StoreClock storeClock() {
        return new SqliteClock(SqliteNodes.next());
    }

    @Override
    protected void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil) {
        new SqliteImportedKeys(SqliteNodes.next()).add(foreignKey, session, knownUntil);
    }
}
