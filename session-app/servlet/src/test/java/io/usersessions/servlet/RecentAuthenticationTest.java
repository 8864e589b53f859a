package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs a recent authentication is served to whoever has one; everybody else is told how to get one. */
class RecentAuthenticationTest {
    private static final RecentAuthentication RECENT =
            RecentAuthentication.within(Duration.ofMinutes(5)).orRedirectTo("/step-up");
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String NO_BODY = "Content-Length: 0";

    private static Site site() {
        return site(RECENT);
    }

    private static Site site(RecentAuthentication recent) {
        return new Site()
                .with("/pay", (request, response) -> pay(recent, request, response))
                .with("/begin", (request, response) -> request.getSession())
                .with("/step-up", RecentAuthenticationTest::stepUp);
    }

    private static void pay(RecentAuthentication recent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!recent.isGiven(request, response)) {
            return;
        }
        response.getWriter().print("paid");
    }

    private static void stepUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("POST")) {
            SessionFilter.visitOf(request).reauthenticate();
            response.sendRedirect(RecentAuthentication.nextOf(request, "/account?tab=1"));
        } else {
            response.getWriter().print("again, please");
        }
    }

    /** Someone who signed in ten minutes ago. */
    private static String signedInLongAgo(Site site) throws IOException {
        String cookie = "Cookie: " + site.get("/sign-in").cookie();
        site.advance(Duration.ofMinutes(10));
        return cookie;
    }

    private static void assertChallenged(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers("WWW-Authenticate"))
                .containsExactly("Session error=\"insufficient_user_authentication\", error_description=\"Authenticate"
                        + " again: this needs an authentication that is more recent.\", max_age=\"300\"");
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers("Location")).isEmpty();
    }

    private static void assertSentTo(Answer answer, String location) {
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location").orElseThrow().replaceFirst("^http://localhost(:\\d+)?", ""))
                .isEqualTo(location);
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whoever_authenticated_recently_is_served_and_nobody_else() throws Exception {
        try (Site site = site().open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            String anonymous = "Cookie: " + site.get("/begin").cookie();

            assertThat(site.get("/pay", cookie).body()).isEqualTo("paid");
            assertChallenged(site.get("/pay", anonymous));
            assertChallenged(site.get("/pay"));
            site.advance(Duration.ofMinutes(5).minusSeconds(10));
            assertThat(site.get("/pay", cookie).body()).isEqualTo("paid");
            site.advance(Duration.ofSeconds(10));
            Answer late = site.get("/pay", cookie);
            assertChallenged(late);
            assertThat(late.body())
                    .isEqualTo(
                            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Authenticate"
                                    + " again: this needs an authentication that is more recent.\",\"max_age\":300}");
        }
    }

    @Test
    void a_browser_comes_back_to_its_page_after_the_step_up() throws Exception {
        try (Site site = site().open()) {
            String cookie = signedInLongAgo(site);

            Answer sent = site.get("/pay?to=bob&sum=1%2C5", cookie, BROWSER);
            Answer page = site.get(sent.header("Location").orElseThrow(), cookie);
            Answer done = site.send("POST", sent.header("Location").orElseThrow(), cookie, NO_BODY);

            assertSentTo(sent, "/step-up?next=%2Fpay%3Fto%3Dbob%26sum%3D1%252C5");
            assertThat(page.body()).isEqualTo("again, please");
            assertThat(done.header("Location").orElseThrow()).endsWith("/pay?to=bob&sum=1%2C5");
            assertThat(site.get("/pay?to=bob", "Cookie: " + done.cookie(), BROWSER)
                            .body())
                    .isEqualTo("paid");
        }
    }

    @Test
    void two_tabs_come_back_to_their_own_pages() throws Exception {
        try (Site site = site().open()) {
            String cookie = signedInLongAgo(site);
            String one =
                    site.get("/pay?tab=1", cookie, BROWSER).header("Location").orElseThrow();
            String other =
                    site.get("/pay?tab=2", cookie, BROWSER).header("Location").orElseThrow();

            Answer first = site.send("POST", one, cookie, NO_BODY);
            Answer second = site.send("POST", other, "Cookie: " + first.cookie(), NO_BODY);

            assertThat(first.header("Location").orElseThrow()).endsWith("/pay?tab=1");
            assertThat(second.header("Location").orElseThrow()).endsWith("/pay?tab=2");
            assertThat(site.get("/pay", "Cookie: " + second.cookie()).body()).isEqualTo("paid");
            assertChallenged(site.get("/pay", cookie));
        }
    }

    @Test
    void a_key_from_before_a_rotation_is_not_enough() throws Exception {
        try (Site site = site().with(
                        "/rotate",
                        (request, response) -> SessionFilter.visitOf(request).rotate())
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();
            String rotated = "Cookie: " + site.get("/rotate", cookie).cookie();

            assertThat(site.get("/pay", rotated).body()).isEqualTo("paid");
            assertThat(site.get("/who", cookie).body()).isEqualTo("ada");
            assertChallenged(site.get("/pay", cookie));
        }
    }

    static List<List<String>> programs() {
        return List.of(
                List.of("Accept: application/json"),
                List.of("Accept: */*"),
                List.of("Accept: text/html;q=0, application/json"),
                List.of("Accept: text/htmlx"),
                List.of(BROWSER, "Sec-Fetch-Mode: cors"),
                List.of(BROWSER, "Sec-Fetch-Mode: same-origin"),
                List.of(BROWSER, "Sec-Fetch-Mode: no-cors"),
                List.of(BROWSER, "Sec-Fetch-Mode: websocket"),
                List.of(BROWSER, "X-Requested-With: XMLHttpRequest"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_script_or_program_gets_the_challenge(List<String> headers) throws Exception {
        try (Site site = site().open()) {
            assertChallenged(site.get("/pay", headers.toArray(String[]::new)));
        }
    }

    @Test
    void only_pages_and_forms_are_sent_to_the_step_up_page() throws Exception {
        try (Site site = site().open()) {
            String navigation = "Sec-Fetch-Mode: navigate";

            for (String method : List.of("PUT", "DELETE", "OPTIONS", "PROPFIND")) {
                assertChallenged(site.send(method, "/pay", BROWSER, navigation, FORM, NO_BODY));
            }
            assertChallenged(site.send("POST", "/pay", BROWSER, "Content-Type: application/json", NO_BODY));
            assertChallenged(site.send("POST", "/pay", BROWSER, NO_BODY));
            assertSentTo(site.send("POST", "/pay", BROWSER, navigation, FORM, NO_BODY), "/step-up");
            assertSentTo(
                    site.send("POST", "/pay", BROWSER, "Content-Type: Multipart/Form-Data;boundary=a", NO_BODY),
                    "/step-up");
            assertSentTo(site.get("/pay", "Accept: Text/HTML"), "/step-up?next=%2Fpay");
        }
    }

    @Test
    void a_head_request_gets_the_headers_of_the_page() throws Exception {
        try (Site site = site().open()) {
            assertSentTo(site.send("HEAD", "/pay?a=b", BROWSER), "/step-up?next=%2Fpay%3Fa%3Db");

            Answer challenge = site.send("HEAD", "/pay");
            assertChallenged(challenge);
            assertThat(challenge.body()).isEmpty();
        }
    }

    @Test
    void a_form_leads_back_to_its_page_if_that_is_of_this_site() throws Exception {
        try (Site site = site().open()) {
            String origin = "Sec-Fetch-Site: same-origin";

            assertSentTo(post(site, "Referer: http://localhost/cart?item=1"), "/step-up?next=%2Fcart%3Fitem%3D1");
            assertSentTo(post(site, "Referer: https://LOCALHOST/cart"), "/step-up?next=%2Fcart");
            assertSentTo(post(site, "Referer: https://behind.proxy/cart", origin), "/step-up?next=%2Fcart");
            assertSentTo(post(site, "Referer: https://localhost/cart", "Sec-Fetch-Site: cross-site"), "/step-up");
            for (String elsewhere : List.of(
                    "https://evil.example/cart",
                    "https://localhost:81/cart",
                    "https://localhost@evil.example/cart",
                    "https://evil.example",
                    "data:text/html,x",
                    "about:client",
                    "/cart",
                    "%%%",
                    "http://localhost//evil.example",
                    "http://localhost",
                    "http://localhost/step-up?next=/x")) {
                assertSentTo(post(site, "Referer: " + elsewhere), "/step-up");
            }
        }
    }

    private static Answer post(Site site, String... headers) throws IOException {
        return site.send(
                "POST",
                "/pay",
                (BROWSER + "\n" + FORM + "\n" + NO_BODY + "\n" + String.join("\n", headers)).split("\n", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/../other",
                "/%2e%2e/other",
                "/\"><script>",
                "",
                "evil"
            })
    void a_hostile_next_parameter_leads_to_the_fallback(String next) throws Exception {
        try (Site site = site().open()) {
            String cookie = signedInLongAgo(site);
            String parameter = "next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);

            Answer query = site.send("POST", "/step-up?" + parameter, cookie, NO_BODY);
            Answer form = site.raw("POST /step-up HTTP/1.1\r\nHost: localhost\r\nCookie: " + query.cookie() + "\r\n"
                    + FORM + "\r\nContent-Length: " + parameter.length() + "\r\nConnection: close\r\n\r\n" + parameter);

            for (Answer answer : List.of(query, form)) {
                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.header("Location").orElseThrow()).endsWith("/account?tab=1");
                assertThat(answer.headers("Set-Cookie"))
                        .hasSize(1)
                        .first()
                        .asString()
                        .startsWith("__Host-session=");
            }
        }
    }

    @Test
    void an_application_below_the_root_keeps_its_browsers_within_itself() throws Exception {
        try (Site site = site().under("/shop").open()) {
            String cookie = "Cookie: " + site.get("/shop/sign-in").cookie();
            site.advance(Duration.ofMinutes(10));

            Answer sent = site.get("/shop/pay?a=b", cookie, BROWSER);
            assertSentTo(sent, "/shop/step-up?next=%2Fshop%2Fpay%3Fa%3Db");
            Answer back = site.send("POST", sent.header("Location").orElseThrow(), cookie, NO_BODY);
            assertThat(back.header("Location").orElseThrow()).endsWith("/shop/pay?a=b");
            for (String next : List.of("/admin", "/shopping", "/shop/../admin")) {
                Answer elsewhere = site.send("POST", "/shop/step-up?next=" + next, "Cookie: " + back.cookie(), NO_BODY);
                assertThat(elsewhere.header("Location").orElseThrow()).endsWith("/shop/account?tab=1");
                back = elsewhere;
            }
        }
    }

    @Test
    void without_a_step_up_page_browsers_get_the_challenge_too() throws Exception {
        try (Site site =
                site(RecentAuthentication.within(Duration.ofMinutes(5))).open()) {
            assertChallenged(site.get("/pay", BROWSER, "Sec-Fetch-Mode: navigate"));
        }
    }

    private static Site filtered(EnumSet<DispatcherType> dispatchers, String... paths) {
        return new Site()
                .with("/page", (request, response) -> response.getWriter().print("page"))
                .with("/step-up", RecentAuthenticationTest::stepUp)
                .with(
                        "/forward",
                        (request, response) ->
                                request.getRequestDispatcher("/page").forward(request, response))
                .with(
                        "/include",
                        (request, response) ->
                                request.getRequestDispatcher("/page").include(request, response))
                .with("/async", (request, response) -> request.startAsync().dispatch("/page?b=c"))
                .starting(context -> {
                    FilterRegistration.Dynamic filter = context.addFilter("recent", RECENT.filter());
                    filter.setAsyncSupported(true);
                    filter.addMappingForUrlPatterns(dispatchers, true, paths);
                });
    }

    @Test
    void a_filter_guards_all_paths_but_the_step_up_page() throws Exception {
        try (Site site = filtered(EnumSet.of(DispatcherType.REQUEST), "/*").open()) {
            assertSentTo(site.get("/page", BROWSER), "/step-up?next=%2Fpage");
            assertChallenged(site.get("/sign-in"));
            assertThat(site.get("/step-up", BROWSER).body()).isEqualTo("again, please");
            assertThat(site.get("/step-up;a=b", BROWSER).status()).isNotEqualTo(303);
        }
    }

    @Test
    void a_filter_on_forwards_and_asynchronous_dispatches_names_the_page_that_was_asked_for() throws Exception {
        try (Site site = filtered(EnumSet.of(DispatcherType.FORWARD, DispatcherType.ASYNC), "/page")
                .open()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            for (String path : List.of("/forward?a=b", "/async?a=b")) {
                assertThat(site.get(path, cookie, BROWSER).body()).isEqualTo("page");
                assertSentTo(
                        site.get(path, BROWSER), "/step-up?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
                assertChallenged(site.get(path));
            }
        }
    }

    @Test
    void an_included_page_is_not_shown_and_says_why() throws Exception {
        try (Site site = filtered(EnumSet.of(DispatcherType.INCLUDE), "/page").open()) {
            Answer answer = site.get("/include", BROWSER);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("page\n").isNotEqualTo("page");
        }
    }

    @Test
    void a_page_that_asks_too_late_fails_instead_of_going_on() throws Exception {
        try (Site site = site().with("/late", (request, response) -> {
                    SessionFilter.visitOf(request).user();
                    response.getWriter().print("public");
                    response.flushBuffer();
                    pay(RECENT, request, response);
                })
                .open()) {
            assertThat(site.get("/late", BROWSER).content()).doesNotContain("paid");
        }
    }

    @Test
    void what_was_written_before_is_dropped() throws Exception {
        try (Site site = site().with("/half", (request, response) -> {
                    response.getOutputStream().print("secret");
                    pay(RECENT, request, response);
                })
                .open()) {
            assertThat(site.get("/half").body()).doesNotContain("secret").contains("\"status\":401");
            assertThat(site.get("/half", BROWSER).body()).isEmpty();
        }
    }

    @Test
    void an_age_or_a_page_that_cannot_be_meant_is_refused() {
        for (Duration age : List.of(Duration.ZERO, Duration.ofMinutes(-1), Duration.ofMillis(999))) {
            assertThatThrownBy(() -> RecentAuthentication.within(age))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nobody can have authenticated within " + age + ": allow at least a second");
        }
        for (String page : List.of("", "step-up", "//evil.example", "https://a/b", "/step-up?a=b", "/a#b", "/../a")) {
            assertThatThrownBy(() -> RECENT.orRedirectTo(page))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the step-up page '" + page + "' is no path within the application");
        }
        assertThatThrownBy(() ->
                        RecentAuthentication.nextOf(FakeRequest.from("::1").asRequest(), "https://a/b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the fallback 'https://a/b' is no path within the application");
        assertThat(RECENT).hasToString("RecentAuthentication[PT5M, /step-up]");
    }
}
