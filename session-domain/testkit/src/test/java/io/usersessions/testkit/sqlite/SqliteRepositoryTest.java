package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionRepositoryContract;
import java.util.Optional;

class SqliteRepositoryTest extends SessionRepositoryContract {
    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected Optional<SessionRepository> reopened() {
        return Optional.of(new SqliteRepository(SqliteNodes.reopened()));
    }

    @Override
    protected Optional<SessionRepository> unreachable() {
        return Optional.of(new SqliteRepository(SqliteNodes.unreachable()));
    }
}
