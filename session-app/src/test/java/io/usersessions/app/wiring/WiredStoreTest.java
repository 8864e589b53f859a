package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wiring of what the store does apart from requests: the purge, and the buffer for touches. */
class WiredStoreTest {
    private static final int DEVICES = 5;

    private final Database database = TestNode.database();
    private final StatementRecorder recorder = new StatementRecorder(database.dataSource());
    private final Application application = application();
    private final WebServer server = application.webServer();

    private Application application() {
        ServeSettings settings =
                TestNode.settings(TestNode.keyring(), Optional.of("sessionid"), AnonymousLimits.defaults());
        Application assembled = Application.over(recorder.dataSource(), settings);
        assembled.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        return assembled;
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        application.close();
        database.close();
    }

    @Test
    void a_purge_removes_all_that_is_due_under_a_lease() {
        signedIn();
        execute("update user_sessions.session set expire_date = now() - interval '3 hours',"
                + " purge_after = now() - interval '2 hours'");
        execute("update user_sessions.session_history set happened_at = now() - interval '91 days'");
        execute(
                "insert into user_sessions.imported_key (bucket, key_digest, session_id, purge_after)"
                        + " values (0, decode(repeat('00', 32), 'hex'), decode(repeat('00', 16), 'hex'), now() - interval '1 day')");
        recorder.forget();

        application.purgeSchedule().purgeNow();

        assertThat(found("session")).isEmpty();
        assertThat(found("session_history where happened_at < now() - interval '90 days'"))
                .isEmpty();
        assertThat(found("imported_key")).isEmpty();
        assertThat(recorder.statements().stream().filter(statement -> !statement.contains("clock_timestamp")))
                .first()
                .asString()
                .startsWith("insert")
                .contains("\"session_lease\"");
    }

    @Test
    void the_touches_of_many_sessions_share_a_statement() {
        List<Browser> browsers = Stream.generate(this::signedIn).limit(DEVICES).toList();
        recorder.forget();

        browsers.forEach(
                browser -> browser("another").withCookie(browser.cookie()).get("/api/v1/session"));
        application.close();

        assertThat(found("session where user_agent = 'another'")).hasSize(DEVICES);
        // The interval may end in between, but not after each of so many.
        assertThat(recorder.statements())
                .anySatisfy(
                        statement -> assertThat(statement).startsWith("update").contains("unnest"));
    }

    private Browser browser(String userAgent) {
        return new Browser(server.port(), userAgent);
    }

    private Browser signedIn() {
        Browser browser = browser("one");
        assertThat(browser.signIn("ada", "engine-1").status()).isEqualTo(204);
        return browser;
    }

    private void execute(String change) {
        TestServer.execute(database.dataSource(), change);
    }

    private List<String> found(String rows) {
        return TestServer.strings(database.dataSource(), "select 1 from user_sessions." + rows);
    }
}
