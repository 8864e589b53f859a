package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionsContract;
import io.usersessions.testkit.fixture.BoundCodec;

class SessionsOverSqliteTest extends SessionsContract {
    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected SessionDirectory directory() {
        return new SqliteDirectory(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionCodec codec() {
        return new BoundCodec();
    }
}
