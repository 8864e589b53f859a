package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.asset.Assets;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.health.Readiness;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.testkit.jdbc.StatementRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages and API over everything that is wired for production, on a real PostgreSQL, with a look at the statements. */
class FullStackTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String CURL = "curl/8.14.1";

    private static Database database;
    private static StatementRecorder recorder;
    private static Application application;
    private static WebServer server;

    @BeforeAll
    static void start() throws IOException {
        database = TestNode.database();
        recorder = new StatementRecorder(database.dataSource());
        application = assembled();
        application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        application.accounts().add(new AccountName("bob"), "builder-1".toCharArray(), AccountKind.ORDINARY);
        server = application.webServer();
        server.start();
    }

    private static Application assembled() {
        return Application.over(recorder.dataSource(), TestNode.settings(TestNode.keyring()));
    }

    @AfterEach
    void forgetAllSessions() {
        TestServer.strings(
                        database.dataSource(),
                        "select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where schemaname = 'user_sessions' and tablename <> 'flyway_schema_history'")
                .forEach(table -> TestServer.execute(database.dataSource(), "delete from " + table));
    }

    @AfterAll
    static void stop() {
        server.close();
        application.close();
        database.close();
    }

    /** Closes the application, which stores what waits, and assembles it anew for the tests that follow. */
    private static void closeApplication() throws IOException {
        server.close();
        application.close();
        application = assembled();
        server = application.webServer();
        server.start();
    }

    /** The statements of requests, without the comparison of clocks that runs from time to time. */
    private List<String> statements() {
        return recorder.statements().stream()
                .filter(statement -> !statement.contains("clock_timestamp"))
                .toList();
    }

    @Test
    void an_untouched_anonymous_page_view_costs_no_statement_and_sets_no_cookie() {
        recorder.forget();

        Answer home = browser(FIREFOX).get("/");
        Answer signIn = browser(FIREFOX).get("/sign-in");
        Answer token = browser(FIREFOX).get("/api/v1/session");
        Answer style = browser(FIREFOX).get(new Assets().path("style.css"));
        Answer ready = browser(FIREFOX).get(Readiness.PATH);

        assertThat(List.of(home, signIn, token, style, ready)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        });
        assertThat(statements()).isEmpty();
    }

    @Test
    void an_unchanged_signed_in_page_view_costs_one_select_by_key() {
        Browser browser = signedIn(FIREFOX);
        browser.get("/"); // Reads the profile, which is kept for a minute.
        recorder.forget();

        Answer home = browser.get("/");

        assertThat(home.body()).contains("ada");
        assertThat(statements())
                .singleElement()
                .asString()
                .startsWith("select")
                .contains("\"bucket\" = ? and \"user_sessions\".\"session\".\"session_id\" = ?");
    }

    @Test
    void a_cookie_that_the_client_invented_makes_no_row_and_no_error() {
        String wellFormed = "__Host-session=AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for (String cookie :
                List.of(wellFormed, "__Host-session=x", "__Host-session=", "__Host-session=" + "A".repeat(4_000))) {
            Answer answer = browser(FIREFOX).withCookie(cookie).get("/api/v1/session");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("user").isNull()).isTrue();
            assertThat(answer.headers("Set-Cookie")).isEmpty();
        }
        assertThat(rows("session")).isZero();
    }

    @Test
    void a_session_that_is_ended_from_another_browser_is_anonymous_at_its_next_request() {
        Browser here = signedIn(FIREFOX);
        Browser there = signedIn(CURL);
        String thereId = there.get("/api/v1/session").json().get("id").asString();
        int listed = here.get("/api/v1/sessions").json().size();

        Answer ended = here.call("DELETE", "/api/v1/sessions/" + thereId, "");
        Answer next = there.get("/api/v1/session");

        assertThat(listed).isEqualTo(2);
        assertThat(ended.status()).isEqualTo(204);
        assertThat(next.json().get("user").isNull()).isTrue();
        assertThat(here.get("/api/v1/session").json().get("user").asString()).isEqualTo("ada");
        assertThat(rows("session")).isEqualTo(1);
    }

    @RepeatedTest(20)
    void a_session_that_is_ended_in_the_middle_of_a_write_never_comes_back() throws Exception {
        Browser here = signedIn(FIREFOX);
        Browser there = signedIn(CURL);
        String cookie = there.cookie();
        String thereId = there.get("/api/v1/session").json().get("id").asString();
        String token = there.token();
        String hereToken = here.token();

        List<CompletableFuture<Answer>> writes = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> browser(CURL)
                        .withCookie(cookie)
                        .send(
                                "PUT",
                                "/api/v1/session/data/n" + number,
                                "1",
                                "X-CSRF-Token: " + token,
                                "Content-Type: application/json")))
                .toList();
        Answer ended = here.send("DELETE", "/api/v1/sessions/" + thereId, "", "X-CSRF-Token: " + hereToken);
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<Answer> write : writes) {
            statuses.add(write.get(60, TimeUnit.SECONDS).status());
        }

        assertThat(ended.status()).isEqualTo(204);
        assertThat(statuses).allMatch(status -> status == 204 || status == 403 || status == 409);
        assertThat(browser(CURL)
                        .withCookie(cookie)
                        .get("/api/v1/session")
                        .json()
                        .get("user")
                        .isNull())
                .isTrue();
        assertThat(here.get("/api/v1/sessions").json().size()).isEqualTo(1);
    }

    @Test
    void requests_at_once_that_set_different_attributes_all_survive() {
        Browser browser = signedIn(FIREFOX);
        String cookie = browser.cookie();
        String token = browser.token();

        List<Integer> statuses = IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> browser(FIREFOX)
                        .withCookie(cookie)
                        .send(
                                "PUT",
                                "/api/v1/session/data/n" + number,
                                Integer.toString(number),
                                "X-CSRF-Token: " + token,
                                "Content-Type: application/json")
                        .status())
                .toList();

        assertThat(statuses).containsOnly(204);
        assertThat(browser.get("/api/v1/session").json().get("data").size()).isEqualTo(200);
    }

    @Test
    void accounts_that_cannot_be_reached_are_503_and_not_a_wrong_password() {
        TestServer.execute(database.dataSource(), "alter table user_accounts.account rename to away");

        Answer answer = browser(FIREFOX).signIn("ada", "engine-1");
        TestServer.execute(database.dataSource(), "alter table user_accounts.away rename to account");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers("Retry-After")).containsExactly("1");
        assertThat(rows("session")).isZero();
    }

    /** If the columns differ from what was sealed, the session does not open; the row stays. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_id = (select id from user_accounts.account where name = 'bob')",
                "user_id = null, authenticated_at = null",
                "authenticated_at = authenticated_at + interval '1 second'",
                "created_at = created_at - interval '1 second'",
                "absolute_end = absolute_end + interval '1 year'",
                "absolute_end = '2300-01-01T00:00:00Z'",
                "absolute_end = 'infinity'",
                "authenticated_at = 'infinity'",
                "created_at = '-infinity'",
                "version = version + 1",
                "key_digest = decode(repeat('00', 32), 'hex')",
                "session_data = set_byte(session_data, 20, get_byte(session_data, 20) # 1)",
                "session_data = substring(session_data from 1 for octet_length(session_data) - 1)",
                "session_data = convert_to('J{}', 'UTF8')",
                "session_data = ''",
                "session_data = (select session_data from user_sessions.session other where other.user_id <> session.user_id)"
            })
    void a_row_that_was_written_by_hand_opens_no_session(String edit) {
        Browser browser = signedIn(FIREFOX);
        browser.call("PUT", "/api/v1/session/data/color", "\"ultramarine\"");
        Browser bob = browser(CURL);
        assertThat(bob.signIn("bob", "builder-1").status()).isEqualTo(204);

        TestServer.execute(
                database.dataSource(),
                "update user_sessions.session set " + edit
                        + " where user_id = (select id from user_accounts.account where name = 'ada')");
        Answer answer = browser.get("/api/v1/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("user").isNull()).isTrue();
        assertThat(answer.body()).doesNotContain("color");
        assertThat(bob.get("/api/v1/session").json().get("user").asString()).isEqualTo("bob");
        assertThat(rows("session")).isEqualTo(2);
    }

    @Test
    void nothing_of_an_attribute_is_in_the_table() {
        Browser browser = signedIn(FIREFOX);
        browser.call("PUT", "/api/v1/session/data/color", "\"ultramarine\"");

        List<String> payloads = TestServer.strings(
                database.dataSource(), "select encode(session_data, 'escape') from user_sessions.session");

        assertThat(browser.get("/api/v1/session")
                        .json()
                        .get("data")
                        .get("color")
                        .asString())
                .isEqualTo("ultramarine");
        assertThat(payloads).singleElement().asString().startsWith("T").doesNotContain("color", "ultramarine");
    }

    @Test
    void no_key_is_on_any_page_in_any_file_or_header() {
        Browser here = signedIn(FIREFOX);
        Browser there = signedIn(CURL);
        String id = there.get("/api/v1/session").json().get("id").asString();
        List<String> secrets = List.of(secretOf(here), secretOf(there));

        List<String> paths = List.of(
                "/",
                "/sign-in",
                "/step-up",
                "/signed-out?session=" + id,
                "/sessions",
                "/sessions/" + id,
                "/sessions/" + id + "/end",
                "/sessions/end-others",
                "/sessions/secure",
                "/security",
                "/account",
                "/account/email",
                "/account/password",
                "/account/delete",
                "/account/data.json",
                "/accounts",
                "/design",
                "/nothing",
                "/api/v1/sessions");

        assertThat(paths).allSatisfy(path -> {
            Answer answer = here.get(path);
            assertThat(answer.status()).as(path).isIn(200, 303, 404);
            secrets.forEach(secret -> assertThat(answer.toString()).as(path).doesNotContain(secret));
        });
    }

    private static String secretOf(Browser browser) {
        return browser.cookie().split("\\.", -1)[1];
    }

    @Test
    void what_happened_to_a_users_sessions_is_kept_new_devices_too() {
        Browser here = signedIn(FIREFOX);
        signedIn(CURL);

        here.call("DELETE", "/api/v1/sessions?except=current", "");

        assertThat(TestServer.strings(
                        database.dataSource(),
                        "select event || coalesce(' ' || reason, '') from user_sessions.session_history order by 1"))
                .containsExactly("ENDED ENDED_BY_OWNER", "NEW_DEVICE", "SIGNED_IN", "SIGNED_IN");
    }

    @Test
    void failed_sign_ins_are_kept_for_whom_they_named_and_many_in_one_row() throws IOException {
        for (int guess = 0; guess < 15; guess++) {
            // More than five need some time, or this.
            TestServer.execute(database.dataSource(), "delete from user_sessions.sign_in_attempt");
            assertThat(browser(CURL).signIn("ada", "engine-" + (2 + guess)).status())
                    .isEqualTo(401);
        }
        assertThat(browser(CURL).signIn("correct horse battery", "ada").status())
                .isEqualTo(401);

        closeApplication();

        assertThat(TestServer.strings(
                        database.dataSource(),
                        "select name || ' ' || event || ' ' || sum(times) || ' in ' || count(*)"
                                + " from user_sessions.session_history join user_accounts.account on id = user_id"
                                + " where session_id is null group by name, event"))
                .containsExactly("ada SIGN_IN_FAILED 15 in 11");
    }

    @Test
    void activity_that_waits_is_stored_when_the_application_is_closed() throws IOException {
        Browser here = signedIn(FIREFOX);
        browser(CURL).withCookie(here.cookie()).get("/api/v1/session");

        closeApplication();

        assertThat(TestServer.strings(database.dataSource(), "select user_agent from user_sessions.session"))
                .containsExactly(CURL);
    }

    private Browser browser(String userAgent) {
        return new Browser(server.port(), userAgent);
    }

    private Browser signedIn(String userAgent) {
        Browser browser = browser(userAgent);
        assertThat(browser.signIn("ada", "engine-1").status()).isEqualTo(204);
        return browser;
    }

    private long rows(String table) {
        return TestServer.strings(database.dataSource(), "select 1 from user_sessions." + table)
                .size();
    }
}
