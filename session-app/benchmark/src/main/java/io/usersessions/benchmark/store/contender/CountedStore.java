package io.usersessions.benchmark.store.contender;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.benchmark.store.server.Database;
import io.usersessions.benchmark.store.server.TrafficCounter;
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
 * A store on one connection, and what it has cost so far.
 *
 * @param statements the number of statements or commands that the server received
 * @param roundTrips the number of waits for an answer
 * @param wal the bytes of the server's write-ahead log, if it has one
 * @param flushStatistics makes the server's statistics of tables exact
 */
public record CountedStore(
        Store store,
        LongSupplier statements,
        LongSupplier roundTrips,
        Supplier<OptionalLong> wal,
        Runnable flushStatistics)
        implements AutoCloseable {

    static CountedStore on(Database database, Function<HikariDataSource, Store> factory) {
        TrafficCounter counter = TrafficCounter.create();
        HikariDataSource pool = database.pool(counter);
        return new CountedStore(
                factory.apply(pool),
                counter::statements,
                counter::roundTrips,
                () -> OptionalLong.of(database.number("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")),
                () -> flushStatistics(pool));
    }

    private static void flushStatistics(DataSource pool) {
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
