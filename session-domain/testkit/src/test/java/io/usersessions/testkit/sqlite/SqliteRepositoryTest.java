package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionRepositoryContract;

class SqliteRepositoryTest extends SessionRepositoryContract {
    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }
}
