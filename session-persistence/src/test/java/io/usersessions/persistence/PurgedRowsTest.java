package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Rows whose expiry and purge column disagree. */
class PurgedRowsTest {
    @Test
    void a_session_that_is_still_live_is_left_whatever_its_purge_column_says() {
        try (HikariDataSource database = TestDatabase.migrated()) {
            PostgresSessions store = PostgresSessions.on(database);
            StoredSession live = StoredSessions.anonymous().storedIn(store.repository());
            TestDatabase.execute(
                    database,
                    "update user_sessions.session set purge_after = created_at where session_id = '\\x%s'"
                            .formatted(HexFormat.of().formatHex(live.id().toBytes())));

            assertThat(store.expired().purge(live.expireDate().minus(Duration.ofSeconds(1)), 10))
                    .isEmpty();

            assertThat(store.repository().find(live.id())).contains(live);
        }
    }
}
