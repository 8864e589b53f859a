package io.usersessions.persistence.lease;

import static io.usersessions.persistence.jooq.Tables.SESSION_LEASE;

import io.usersessions.domain.port.Leases;
import io.usersessions.persistence.sql.Binds;
import io.usersessions.persistence.sql.Database;
import io.usersessions.persistence.sql.DatabaseTime;
import java.time.Duration;
import java.time.Instant;

/** Leases as rows of a table: locks of a connection, advisory ones among them, do not work behind a pooler. */
final class JooqLeases implements Leases {
    /** Any bucket is right, because there are few leases. */
    private static final int BUCKET = 0;

    private final Database database;

    JooqLeases(Database database) {
        this.database = database;
    }

    @Override
    public boolean acquire(String name, String holder, Instant now, Instant until) {
        return database.autocommit(call -> {
            Instant begin = DatabaseTime.bounded(call, now);
            Instant end = begin.plus(Duration.between(now, until));
            Binds binds =
                    binds(name, holder).with(SESSION_LEASE.LEASED_UNTIL, end).with(LeaseStatements.NOW, begin);
            return call.update(LeaseStatements.ACQUIRE, binds) == 1;
        });
    }

    @Override
    public void release(String name, String holder) {
        database.autocommit(call -> call.update(LeaseStatements.RELEASE, binds(name, holder)));
    }

    private static Binds binds(String name, String holder) {
        return new Binds()
                .with(SESSION_LEASE.BUCKET, BUCKET)
                .with(SESSION_LEASE.NAME, name)
                .with(SESSION_LEASE.HOLDER, holder);
    }
}
