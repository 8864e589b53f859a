package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Connections;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.server.Wire;
import io.usersessions.benchmark.store.workload.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * A contender on one connection, and what that has cost so far.
 *
 * @param statements statements or commands that the server was told to run
 * @param roundTrips times that an answer was waited for
 * @param wal bytes of the server's write-ahead log, if it has one
 * @param settling makes the server's statistics of tables exact
 */
public record Counted(
        Store store, LongSupplier statements, LongSupplier roundTrips, Supplier<OptionalLong> wal, Runnable settling)
        implements AutoCloseable {
    /** A store on one connection to this database. */
    static Counted on(Database database, Function<HikariDataSource, Store> opening) {
        Wire wire = Wire.counting();
        HikariDataSource pool = database.pool(Connections.counted(wire));
        return new Counted(
                opening.apply(pool),
                wire::statements,
                wire::roundTrips,
                () -> OptionalLong.of(database.number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")),
                () -> settle(pool));
    }

    private static void settle(DataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
