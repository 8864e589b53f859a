package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionDirectoryContract;

class SqliteDirectoryTest extends SessionDirectoryContract {
    @Override
    protected SessionDirectory directory() {
        return new SqliteDirectory(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }
}
