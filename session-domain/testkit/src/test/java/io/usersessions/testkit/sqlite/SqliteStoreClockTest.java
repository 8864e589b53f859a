package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.StoreClockContract;
import java.util.Optional;

class SqliteStoreClockTest extends StoreClockContract {
    @Override
    protected StoreClock storeClock() {
        return new SqliteClock(SqliteNodes.next());
    }

    @Override
    protected Optional<StoreClock> unreachable() {
        return Optional.of(new SqliteClock(SqliteNodes.unreachable()));
    }
}
