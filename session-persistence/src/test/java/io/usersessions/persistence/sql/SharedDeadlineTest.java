package io.usersessions.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.Deadlines;
import io.usersessions.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call of several statements, each of which alone is fast enough. */
class SharedDeadlineTest {
    private static final RenderedSql SLOW = new RenderedSql("select 1 from pg_sleep(0.9)", List.of());
    private static final RenderedSql CONFLICT = new RenderedSql("select slow_conflict()", List.of());
    private static final RenderedSql QUICK = new RenderedSql("select 7", List.of());

    private HikariDataSource pool;
    private Database database;

    @BeforeEach
    void start() {
        try (HikariDataSource plain = TestDatabase.empty()) {
            TestDatabase.execute(plain, """
                    create function slow_conflict() returns int language plpgsql as $$
                    begin
                        perform pg_sleep(1.2);
                        raise exception 'deadlock detected' using errcode = '40P01';
                    end $$""");
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(plain.getJdbcUrl());
            config.setMaximumPoolSize(1);
            Deadlines.DEFAULT.driverProperties().forEach(config::addDataSourceProperty);
            pool = new HikariDataSource(config);
        }
        database = new Database(pool);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void the_statements_of_a_transaction_share_one_time_and_leave_the_connection_as_it_was() throws SQLException {
        long start = System.nanoTime();

        assertThatThrownBy(() -> database.transaction(call -> {
                    for (int number = 0; number < 5; number++) {
                        read(call, SLOW);
                    }
                    return number(call);
                }))
                .isInstanceOf(SessionStoreException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Deadlines.PROMISE);
        assertThat(database.<Integer>autocommit(SharedDeadlineTest::number)).isEqualTo(7);
        try (Connection connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(2_000);
        }
    }

    @Test
    void a_conflict_is_not_resolved_for_longer_than_that() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> database.transaction(call -> read(call, CONFLICT)))
                .isInstanceOf(SessionStoreException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Deadlines.PROMISE);
        assertThat(database.<Integer>autocommit(SharedDeadlineTest::number)).isEqualTo(7);
    }

    private static List<Integer> read(Call call, RenderedSql sql) throws SQLException {
        return call.rows(sql, new Binds(), row -> row.getInt(1));
    }

    private static Integer number(Call call) throws SQLException {
        return read(call, QUICK).get(0);
    }
}
