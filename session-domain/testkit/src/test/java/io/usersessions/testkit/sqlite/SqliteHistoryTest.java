package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.SessionHistoryContract;
import java.util.Optional;

class SqliteHistoryTest extends SessionHistoryContract {
    @Override
    protected SessionHistory history() {
        return new SqliteHistory(SqliteNodes.next());
    }

    @Override
    protected Optional<SessionHistory> reopened() {
        return Optional.of(new SqliteHistory(SqliteNodes.reopened()));
    }

    @Override
    protected Optional<SessionHistory> unreachable() {
        return Optional.of(new SqliteHistory(SqliteNodes.unreachable()));
    }
}
