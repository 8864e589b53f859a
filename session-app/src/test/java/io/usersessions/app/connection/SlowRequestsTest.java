package io.usersessions.app.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow requests do not affect other requests, and are ended. */
class SlowRequestsTest {
    /** More than the server has threads. */
    private static final int MANY = 250;

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";
    private static final TrafficBounds WIDE =
            new TrafficBounds(4_096, 4_096, Duration.ofMinutes(5), Duration.ofMinutes(5), 0, 1 << 20);
    private static final TrafficBounds ROOM_FOR_1000 =
            new TrafficBounds(100, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 0, 1_000);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final List<AutoCloseable> opened = new ArrayList<>();

    private TestSite site(TrafficBounds bounds) {
        TestSite site = new TestSite(SiteSettings.usual().with(bounds));
        opened.add(site);
        return site;
    }

    private SlowClient client(TestSite site, String... lines) {
        SlowClient client = SlowClient.beginning(site.port(), lines);
        opened.add(0, client);
        return client;
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void slow_bodies_take_nobody_s_thread(String length) {
        TestSite site = site(WIDE);
        for (int i = 0; i < MANY; i++) {
            client(site, "POST /sign-in", FORM, length).send("1");
        }

        assertThat(site.browser().get("/").status()).isEqualTo(200);
        assertThat(site.browser().signIn("ada", "engine").status()).isEqualTo(204);
    }

    @Test
    void a_body_in_pieces_is_put_together() {
        TestSite site = site(WIDE);
        Browser browser = site.signedIn("ada");
        String body = "{\"caf\u00e9\":\"" + "x".repeat(500) + "\"}";

        Answer put = client(
                        site,
                        "PUT /api/v1/session/data/a%2Fb",
                        JSON,
                        "Connection: close",
                        "Cookie: " + browser.cookie(),
                        "X-CSRF-Token: " + browser.token(),
                        "Content-Length: " + (body.length() + 1))
                .trickle(body)
                .answer();

        assertThat(put.status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").body()).contains("\"data\":{\"a/b\":" + body + "}");
    }

    @Test
    void a_form_in_chunks_is_put_together_and_its_token_counts() {
        TestSite site = site(WIDE);
        Browser browser = site.signedIn("ada");
        String form = "csrf=" + browser.get("/").formToken();

        Answer signOut = client(
                        site,
                        "POST /sign-out",
                        FORM,
                        "Connection: close",
                        "Cookie: " + browser.cookie(),
                        "Transfer-Encoding: chunked")
                .send("5\r\n")
                .send(form.substring(0, 5) + "\r\n")
                .send(Integer.toHexString(form.length() - 5) + "\r\n")
                .send(form.substring(5) + "\r\n0\r\n\r\n")
                .answer();

        assertThat(signOut.status()).isEqualTo(303);
        assertThat(signOut.headers("Clear-Site-Data")).isNotEmpty();
        assertThat(signOut.headers("Content-Security-Policy")).hasSize(1);
        assertThat(browser.get("/").body()).contains("href=\"/sign-in\"");
    }

    @ParameterizedTest
    @CsvSource({"130000, 422", "131073, 413", "200000, 413", "600000, 413"})
    void a_body_in_pieces_has_the_same_bounds(int length, int status) {
        TestSite site = site(WIDE);
        Browser browser = site.signedIn("ada");
        SlowClient client = client(
                site,
                "PUT /api/v1/session/data/a",
                JSON,
                "Connection: close",
                "Cookie: " + browser.cookie(),
                "X-CSRF-Token: " + browser.token(),
                "Content-Length: " + length);

        Answer answer = client.send("\"" + "x".repeat(100))
                .send("x".repeat(Math.min(length, 262_145) - 102) + "\"")
                .answer();

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "POST /sign-in,                   application/x-www-form-urlencoded, Sec-Fetch-Site: cross-site",
        "POST /sign-in,                   application/x-www-form-urlencoded, Origin: https://evil.example",
        "POST /api/v1/sign-in,            application/json,                  Origin: https://evil.example",
        "POST /api/v1/sign-in,            application/json,                  X-Other: 1",
        "PUT /api/v1/session/data/a,      application/json,                  X-CSRF-Token: a.b.c.d",
        "POST /sign-in,                   application/x-www-form-urlencoded, X-CSRF-Token: a.b.c.d",
        "POST /sign-out,                  text/plain,                        X-Other: 1",
        "DELETE /api/v1/sessions/x,       text/plain,                        X-Other: 1"
    })
    void a_request_that_its_headers_forbid_is_refused_before_the_body(String start, String type, String header) {
        TestSite site = site(WIDE);

        Answer answer = client(site, start, "Content-Type: " + type, "Content-Length: 1000", header)
                .answer();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(site.storeCalls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /", "GET /api/v1/session", "POST /nothing", "PUT /sign-in"})
    void a_body_that_nobody_wants_is_not_waited_for(String start) {
        Answer answer = client(site(WIDE), start, "Connection: close", "Content-Length: 1000")
                .answer();

        assertThat(answer.status()).isIn(200, 404, 405);
    }

    @Test
    void a_body_that_does_not_arrive_in_time_is_408() {
        TestSite site = site(new TrafficBounds(100, 100, Duration.ofMinutes(5), SHORT, 0, 1 << 20));

        Answer page = client(site, "POST /sign-in", FORM, "Content-Length: 1000")
                .send("csrf=")
                .answer();
        Answer call = late(site);

        assertThat(page.status()).isEqualTo(408);
        assertThat(page.headers("Content-Type")).containsExactly("text/html;charset=utf-8");
        assertThat(call.status()).isEqualTo(408);
        assertThat(call.json().get("detail").asString()).contains("did not arrive");
    }

    private Answer late(TestSite site) {
        return client(
                        site,
                        "PUT /api/v1/session/data/a",
                        JSON,
                        "X-CSRF-Token: " + site.browser().token(),
                        "Content-Length: 1000")
                .send("1")
                .answer();
    }

    @Test
    void a_body_below_the_least_rate_is_408() {
        TestSite site =
                site(new TrafficBounds(100, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 1 << 30, 1 << 20));

        Answer answer =
                client(site, "POST /sign-in", FORM, "Content-Length: 100000").drip(100);

        assertThat(answer.status()).isEqualTo(408);
    }

    @Test
    void a_body_below_the_least_rate_is_408_however_much_others_send() {
        TestSite site = site(new TrafficBounds(100, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 256, 1 << 20));
        Answer large = client(site, "POST /sign-in", FORM, "Connection: close", "Content-Length: 100000")
                .send("x".repeat(100_000))
                .answer();

        Answer slow =
                client(site, "POST /sign-in", FORM, "Content-Length: 100000").drip(100);

        assertThat(large.status()).isEqualTo(403);
        assertThat(slow.status()).isEqualTo(408);
    }

    @Test
    void a_body_that_comes_late_and_whole_is_not_too_slow() {
        TestSite site =
                site(new TrafficBounds(100, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 1 << 30, 1 << 20));

        Answer answer = client(site, "POST /sign-in", FORM, "Connection: close", "Content-Length: 1")
                .drip(2_500);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_body_above_the_least_rate_arrives_however_long_it_takes() {
        TestSite site = site(new TrafficBounds(100, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 2, 1 << 20));

        Answer answer = client(site, "POST /sign-in", FORM, "Connection: close", "Content-Length: 30")
                .drip(100);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_body_without_room_is_503() {
        Answer answer = client(site(ROOM_FOR_1000), "POST /sign-in", FORM, "Content-Length: 2000")
                .send("x".repeat(1_001))
                .answer();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers("Retry-After")).containsExactly("1");
    }

    @Test
    void the_room_of_a_body_is_given_back() {
        TestSite site = site(ROOM_FOR_1000);

        for (int i = 0; i < 3; i++) {
            SlowClient fits = client(site, "POST /sign-in", FORM, "Connection: close", "Content-Length: 900");
            assertThat(fits.trickle("x".repeat(900)).answer().status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "GET / HTTP/1.1\r\nHost: a\r\nX-More: ", "POST /sign-in HTTP/1.1\r\n"})
    void a_head_that_does_not_come_to_its_end_ends_the_connection(String begun) {
        TestSite site = site(new TrafficBounds(100, 100, SHORT, Duration.ofMinutes(5), 0, 1 << 20));

        try (SlowClient client = new SlowClient(site.port())) {
            assertThat(client.send(begun).rest()).isEmpty();
        }
    }

    @Test
    void an_address_has_so_many_connections_and_no_more_until_it_closes_one() {
        TestSite site = site(new TrafficBounds(100, 2, Duration.ofMinutes(5), Duration.ofMinutes(5), 0, 1 << 20));
        SlowClient one = new SlowClient(site.port());
        SlowClient two = new SlowClient(site.port());
        opened.addAll(0, List.of(one, two));

        try (SlowClient three = new SlowClient(site.port())) {
            assertThat(three.rest()).isEmpty();
        }
        one.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(one.answer().status()).isEqualTo(200);
        assertThat(two.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void idle_connections_make_place_when_there_are_as_many_as_may_be() {
        TestSite site = site(new TrafficBounds(3, 100, Duration.ofMinutes(5), Duration.ofMinutes(5), 0, 1 << 20));
        List<SlowClient> idle = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            SlowClient client = new SlowClient(site.port());
            opened.add(0, client);
            client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").awaitAnswer();
            idle.add(client);
        }

        assertThat(site.browser().get("/").status()).isEqualTo(200);
        assertThat(idle.get(0).rest()).contains("200 OK");
    }
}
