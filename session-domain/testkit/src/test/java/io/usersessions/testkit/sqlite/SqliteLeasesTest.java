package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.LeasesContract;

class SqliteLeasesTest extends LeasesContract {
    @Override
    protected Leases leases() {
        return new SqliteLeases(SqliteNodes.next());
    }
}
