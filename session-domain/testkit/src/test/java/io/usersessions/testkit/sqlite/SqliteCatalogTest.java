package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.testkit.SessionCatalogContract;
import java.util.Optional;

class SqliteCatalogTest extends SessionCatalogContract {
    @Override
    protected SessionCatalog catalog() {
        return new SqliteCatalog(new SqliteSummaries(SqliteNodes.next()));
    }

    @Override
    protected SessionRepository repository() {
        return new SqliteRepository(SqliteNodes.next());
    }

    @Override
    protected Optional<SessionCatalog> reopened() {
        return Optional.of(new SqliteCatalog(new SqliteSummaries(SqliteNodes.reopened())));
    }

    @Override
    protected Optional<SessionCatalog> unreachable() {
        return Optional.of(new SqliteCatalog(new SqliteSummaries(SqliteNodes.unreachable())));
    }
}
