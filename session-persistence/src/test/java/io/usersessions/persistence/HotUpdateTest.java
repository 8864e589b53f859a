package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Touches are HOT updates: they stay within a page and change no index. */
class HotUpdateTest {
    private static final Duration TOUCH_INTERVAL = Duration.ofMinutes(1);
    private static final int SESSIONS = 200;
    private static final int TOUCHES_EACH = 50;

    @Test
    void nine_of_ten_touches_change_no_index() throws SQLException {
        try (HikariDataSource database = TestDatabase.migrated()) {
            SessionRepository repository = PostgresSessions.on(database).repository();
            List<StoredSession> sessions = Stream.generate(
                            () -> StoredSessions.anonymous().storedIn(repository))
                    .limit(SESSIONS)
                    .toList();

            for (int round = 1; round <= TOUCHES_EACH; round++) {
                for (StoredSession session : sessions) {
                    repository.touch(List.of(touch(session, round)));
                }
            }

            assertThat(hotShare(database)).isGreaterThanOrEqualTo(0.9);
        }
    }

    private static Touch touch(StoredSession session, int round) {
        Instant activity = session.createdAt().plus(TOUCH_INTERVAL.multipliedBy(round));
        return new Touch(
                session.id(), session.version(), activity, activity.plus(session.idleTimeout()), Client.UNKNOWN);
    }

    private static double hotShare(HikariDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assumeThat(connection.getMetaData().getDatabaseMajorVersion())
                    .as("PostgreSQL 15 or newer, which sends its counters on demand")
                    .isGreaterThanOrEqualTo(15);
            // A backend sends its counters when it is idle; this sends them now.
            statement.execute("select pg_stat_force_next_flush()");
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery(
                    "select n_tup_upd, n_tup_hot_upd from pg_stat_user_tables where relname = 'session'")) {
                row.next();
                assertThat(row.getLong("n_tup_upd")).isEqualTo(SESSIONS * TOUCHES_EACH);
                return (double) row.getLong("n_tup_hot_upd") / row.getLong("n_tup_upd");
            }
        }
    }
}
