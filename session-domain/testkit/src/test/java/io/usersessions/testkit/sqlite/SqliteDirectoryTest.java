package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionDirectoryContract;
import java.util.Optional;

class SqliteDirectoryTest extends SessionDirectoryContract {
    @Override
    protected SessionDirectory directory() {
        return new SqliteDirectory(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected Optional<SessionDirectory> reopened() {
        return Optional.of(new SqliteDirectory(new SqliteSummaries(SqliteNodes.reopened())));
    }

    @Override
    protected Optional<SessionRepository> reopenedRepository() {
        return Optional.of(new SqliteRepository(SqliteNodes.reopened()));
    }

    @Override
    protected Optional<SessionDirectory> unreachable() {
        return Optional.of(new SqliteDirectory(new SqliteSummaries(SqliteNodes.unreachable())));
    }
}
