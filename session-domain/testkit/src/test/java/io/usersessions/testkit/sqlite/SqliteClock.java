package io.usersessions.testkit.sqlite;

import io.usersessions.domain.column.StoredColumns;
import io.usersessions.domain.port.StoreClock;
import java.time.Instant;

/** The clock of the machine, as SQLite reads it. */
record SqliteClock(SqliteDatabase database) implements StoreClock {
    @Override
    public Instant now() {
        String now = "select cast(unixepoch('subsec') * 1000 as integer) * 1000 as now";
        return database.query(now, row -> StoredColumns.instant(row.getLong("now")))
                .get(0);
    }
}
