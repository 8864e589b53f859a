package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.PurgeSchedule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node whose clock is changed while it serves, and a node that cannot compare its clock. */
class WrongClockNodeTest {
    private final Database database = TestNode.database();
    private final ServeSettings settings = TestNode.settings(TestNode.keyring());
    private volatile Duration ahead = Duration.ZERO;

    @AfterEach
    void close() {
        database.close();
    }

    private Application application() {
        return Application.over(
                database.dataSource(), settings, () -> Instant.now().plus(ahead));
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void it_is_not_ready_and_purges_nothing_until_its_clock_is_right_again(long daysAhead) throws IOException {
        try (Application application = application();
                PurgeSchedule purge = application.purgeSchedule();
                WebServer server = application.webServer()) {
            server.start();
            application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
            Browser ada = new Browser(server.port(), "one");
            ada.signIn("ada", "engine-1");

            ahead = Duration.ofDays(daysAhead);
            purge.purgeNow();
            Answer wrong = ada.get(Readiness.PATH);
            Answer stillThere = ada.get("/api/v1/session");
            ahead = Duration.ZERO;
            Answer right = ada.get(Readiness.PATH);

            assertThat(wrong.status()).isEqualTo(503);
            assertThat(wrong.body()).isEqualTo("not ready: the clock differs from the database's\n");
            assertThat(stillThere.json().get("user").asString()).isEqualTo("ada");
            assertThat(right.status()).isEqualTo(200);
            assertThat(found("session")).hasSize(1);
            assertThat(found("session_history")).hasSize(1);
        }
    }

    @Test
    void a_database_whose_clock_cannot_be_read_is_a_fault_at_the_start() {
        database.close();

        assertThatThrownBy(this::application).isInstanceOf(SessionStoreException.class);
    }

    private List<String> found(String rows) {
        return TestServer.strings(database.dataSource(), "select 1 from user_sessions." + rows);
    }
}
