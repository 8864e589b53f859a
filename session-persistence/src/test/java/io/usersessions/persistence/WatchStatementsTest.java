package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a watch of many sessions costs the database. */
class WatchStatementsTest {
    private static final int WATCHED = 5_000;

    /** {@code -Dsessions.rows=1000000} for as many as a large site has. */
    private static final int ROWS = Integer.getInteger("sessions.rows", 20_000);

    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final StatementRecorder recorder = new StatementRecorder(DATABASE);
    private final PostgresSessions store = PostgresSessions.on(recorder.dataSource());

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    private static List<SessionId> unknown(int count) {
        return Stream.generate(() -> StoredSessions.anonymous().build().id())
                .limit(count)
                .toList();
    }

    @Test
    void a_watch_of_thousands_is_one_select_that_reads_no_payload() {
        StoredSession session = StoredSessions.anonymous().storedIn(store.repository());
        List<SessionId> watched = new ArrayList<>(unknown(WATCHED));
        watched.add(session.id());
        recorder.forget();

        assertThat(store.live().expiries(watched)).containsOnlyKeys(session.id());

        assertThat(recorder.statements())
                .singleElement()
                .asString()
                .startsWith("select")
                .doesNotContain("session_data")
                .doesNotContain("key_digest");
    }

    @Test
    void a_watch_of_nothing_costs_nothing() {
        assertThat(store.live().expiries(List.of())).isEmpty();

        assertThat(recorder.statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void the_plan_looks_into_the_primary_key_for_each_id_and_reads_no_table(String mode) throws SQLException {
        fill();
        List<SessionId> watched = unknown(WATCHED);
        recorder.forget();
        store.live().expiries(watched);

        String plan = planOf(recorder.statements().get(0), watched, mode);

        assertThat(plan)
                .contains("Index Scan using session_pkey on session")
                .contains("Index Cond: ((bucket = wanted.bucket) AND (session_id = wanted.session_id))")
                .doesNotContain("Seq Scan")
                .doesNotContain("Bitmap")
                .doesNotContain("Hash");
    }

    /** Many sessions in every bucket. */
    private static void fill() {
        TestDatabase.execute(DATABASE, """
                truncate user_sessions.session;
                insert into user_sessions.session (bucket, session_id, key_digest, session_data, version, created_at,
                    last_activity, expire_date, idle_timeout, absolute_end, purge_after, cookie_persistent)
                select ('x' || substr(id, 1, 4))::bit(16)::int, decode(id, 'hex'), decode(repeat(id, 2), 'hex'), '', 1,
                    at, at, at + interval '1 day', 86400000000, at + interval '2 days', at + interval '1 day', false
                from (select md5(n::text) id, timestamptz '2026-03-01 10:00:00Z' at from generate_series(1, %d) n) rows
                """.formatted(ROWS));
        TestDatabase.execute(DATABASE, "analyze user_sessions.session");
    }

    private static String planOf(String sql, List<SessionId> ids, String mode) throws SQLException {
        String numbered = sql.replaceFirst("\\?", "\\$1").replaceFirst("\\?", "\\$2");
        String arguments = array(ids, id -> Integer.toString(id.bucket())) + ", "
                + array(ids, id -> "\"\\\\x" + HexFormat.of().formatHex(id.toBytes()) + '"');
        try (Connection connection = DATABASE.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set plan_cache_mode = " + mode);
            statement.execute("prepare watch as " + numbered);
            try (ResultSet line = statement.executeQuery("explain execute watch(" + arguments + ")")) {
                StringBuilder plan = new StringBuilder();
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                statement.execute("deallocate watch");
                statement.execute("reset plan_cache_mode");
            }
        }
    }

    private static String array(List<SessionId> ids, Function<SessionId, String> element) {
        return ids.stream().map(element).collect(Collectors.joining(",", "'{", "}'"));
    }
}
