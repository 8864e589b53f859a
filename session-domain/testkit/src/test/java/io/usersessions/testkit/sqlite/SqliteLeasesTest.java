package io.usersessions.testkit.sqlite;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.LeasesContract;
import java.util.Optional;

class SqliteLeasesTest extends LeasesContract {
    @Override
    protected Leases leases() {
        return new SqliteLeases(SqliteNodes.next());
    }

    @Override
    protected Optional<Leases> reopened() {
        return Optional.of(new SqliteLeases(SqliteNodes.reopened()));
    }

    @Override
    protected Optional<Leases> unreachable() {
        return Optional.of(new SqliteLeases(SqliteNodes.unreachable()));
    }
}
