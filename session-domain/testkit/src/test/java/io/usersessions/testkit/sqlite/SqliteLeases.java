package io.usersessions.testkit.sqlite;

import static io.usersessions.domain.column.StoredColumns.micros;

import io.usersessions.domain.port.Leases;
import java.time.Instant;

/** Leases, one row each. */
record SqliteLeases(SqliteDatabase database) implements Leases {
    @Override
    public boolean acquire(String name, String holder, Instant now, Instant until) {
        String take = "insert into lease values (?, ?, ?)"
                + " on conflict (name) do update set holder = excluded.holder, until = excluded.until"
                + " where lease.holder = excluded.holder or lease.until <= ? returning name";
        return database.run(take, name, holder, micros(until), micros(now)) > 0;
    }

    @Override
    public void release(String name, String holder) {
        database.run("delete from lease where name = ? and holder = ?", name, holder);
    }
}
