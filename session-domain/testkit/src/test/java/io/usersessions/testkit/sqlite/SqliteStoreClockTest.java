package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.StoreClockContract;

class SqliteStoreClockTest extends StoreClockContract {
    @Override
    protected StoreClock storeClock() {
        return new SqliteClock(SqliteNodes.next());
    }
}
