package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries the rule on statements that break it. */
class VolatilityTest {
    private static HikariDataSource database;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update "user_sessions"."session" set expire_date = last_activity + interval '1 second' * ?         | float8      | timestamptz_pl_interval
            update "user_sessions"."session" set version = case when now() < expire_date then ? else 1 end     | int8        | now
            delete from "user_sessions"."session_history" where happened_at = cast(? as timestamptz)           | text        | timestamptz_in
            delete from "user_sessions"."session_history" where cast(happened_at as text) = ?                  | text        | timestamptz_out
            update "user_sessions"."session" set user_agent = ? returning to_char(created_at, 'YYYY')          | text        | to_char
            update "user_sessions"."session" set expire_date = ?::timestamp                                    | timestamp   | timestamptz
            with "c" as (delete from "user_sessions"."session_lease" where leased_until < ?::date returning 1) select 1 from "c" | date | timestamptz_lt_date
            select 1 from "user_sessions"."session" where random() < ?                                         | float8      | random
            """)
    void a_function_that_a_distributed_table_does_not_accept_is_found(String sql, String type, String function) {
        assertThat(Volatility.faults(database, sql, List.of(type))).contains(function);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update "user_sessions"."session" set version = version + ?                        | int8
            update "user_sessions"."session" set ip = cast(? as inet)                         | text
            delete from "user_sessions"."session" where expire_date <= ? returning inet_send(ip) | timestamptz
            select cast(happened_at as text) from "user_sessions"."session_history" where user_id = ? | text
            """)
    void a_function_that_a_distributed_table_accepts_passes(String sql, String type) {
        assertThat(Volatility.faults(database, sql, List.of(type))).isEmpty();
    }
}
