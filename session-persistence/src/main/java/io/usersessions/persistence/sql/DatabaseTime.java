package io.usersessions.persistence.sql;

import static io.usersessions.persistence.sql.RenderedSql.COMPOSE;

import io.usersessions.domain.port.StoreClock;
import java.sql.SQLException;
import java.time.Instant;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The clock of the database. It has a statement of its own, because a statement with both a distributed table and the clock does not run
 * everywhere.
 *
 * <p>Statements that destroy are bounded by this clock, whether or not the caller compares clocks. No request reads it.
 */
public final class DatabaseTime {
    /** Reads the clock. */
    public static final RenderedSql NOW =
            RenderedSql.of(COMPOSE.select(DSL.function("clock_timestamp", SQLDataType.TIMESTAMPWITHTIMEZONE)));

    private DatabaseTime() {}

    /** The clock of this database. */
    public static StoreClock clock(Database database) {
        return () -> database.autocommit(DatabaseTime::now);
    }

    /** The given time, or the time of the database if that is more than a minute earlier. */
    public static Instant bounded(Call call, Instant given) throws SQLException {
        Instant now = now(call);
        return given.isAfter(now.plus(StoreClock.TOLERANCE)) ? now : given;
    }

    private static Instant now(Call call) throws SQLException {
        return call.row(NOW, new Binds(), row -> ColumnReaders.instant(row, 1))
                .orElseThrow(() -> new SQLException("the database did not return its time"));
    }
}
