package io.usersessions.persistence;

import static io.usersessions.persistence.RenderedSql.COMPOSE;

import io.usersessions.domain.port.StoreClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The database's clock: a statement by itself, since one that names a distributed table and the clock does not run everywhere.
 *
 * <p>What destroys is bounded by it, whether or not the caller compares clocks. Nothing on the way of a request asks for it.
 */
final class StoreTime implements StoreClock {
    static final RenderedSql NOW =
            RenderedSql.of(COMPOSE.select(DSL.function("clock_timestamp", SQLDataType.TIMESTAMPWITHTIMEZONE)));

    private final Database database;

    StoreTime(Database database) {
        this.database = database;
    }

    @Override
    public Instant now() {
        return database.autocommit(StoreTime::now);
    }

    /** The time that a caller gave, or the database's if that is more than a minute earlier. */
    static Instant bounded(Call call, Instant given) throws SQLException {
        Instant now = now(call);
        return given.isAfter(now.plus(TOLERANCE)) ? now : given;
    }

    private static Instant now(Call call) throws SQLException {
        return call.row(NOW, new Binds(), StoreTime::instant)
                .orElseThrow(() -> new SQLException("the database does not tell its time"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(1, OffsetDateTime.class).toInstant();
    }
}
