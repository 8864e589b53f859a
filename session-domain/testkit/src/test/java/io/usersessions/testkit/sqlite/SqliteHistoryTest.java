package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.SessionHistory;
import io.usersessions.testkit.SessionHistoryContract;

class SqliteHistoryTest extends SessionHistoryContract {
    @Override
    protected SessionHistory history() {
        return new SqliteHistory(SqliteNodes.next());
    }
}
