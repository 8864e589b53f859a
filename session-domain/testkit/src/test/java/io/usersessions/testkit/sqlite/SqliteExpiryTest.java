package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.ExpiredSessionsContract;

class SqliteExpiryTest extends ExpiredSessionsContract {
    @Override
    protected ExpiredSessions expired() {
        return new SqliteCatalog(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }
}
