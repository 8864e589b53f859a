package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.ExpiredSessionsContract;
import java.util.Optional;

class SqliteExpiryTest extends ExpiredSessionsContract {
    @Override
    protected ExpiredSessions expired() {
        return new SqliteCatalog(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected Optional<ExpiredSessions> reopened() {
        return Optional.of(new SqliteCatalog(new SqliteSummaries(SqliteNodes.reopened())));
    }

    @Override
    protected Optional<ExpiredSessions> unreachable() {
        return Optional.of(new SqliteCatalog(new SqliteSummaries(SqliteNodes.unreachable())));
    }
}
