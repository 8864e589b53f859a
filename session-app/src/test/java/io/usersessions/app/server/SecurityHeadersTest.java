package io.usersessions.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.asset.Assets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    /** Paths with the status for a signed-in user, and while the store fails: a page that needs a session treats nobody as anonymous. */
    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("GET", "/", 200, 503),
                Arguments.of("GET", "/sign-in", 200, 503),
                Arguments.of("GET", "/sessions", 200, 503),
                Arguments.of("GET", new Assets().path("style.css"), 200, 200),
                Arguments.of("GET", "/api/v1/session", 200, 503),
                Arguments.of("GET", "/api/v1/sessions", 200, 503),
                Arguments.of("GET", "/api/v1/nothing", 404, 404),
                Arguments.of("GET", "/nothing", 404, 404),
                Arguments.of("POST", "/sign-in", 403, 403),
                Arguments.of("PUT", "/api/v1/session/data/a", 403, 403),
                Arguments.of("TRACE", "/", 405, 405),
                Arguments.of("HEAD", "/", 200, 503));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void every_response_carries_them_once(String method, String path, int status) {
        try (TestSite site = new TestSite()) {
            Answer answer = site.signedIn("ada").send(method, path, "");

            assertCarries(answer, status);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void so_does_every_response_while_the_store_fails(String method, String path, int status, int whileAway) {
        try (TestSite site = new TestSite()) {
            Browser browser = site.signedIn("ada");
            site.failStoreAt("find");

            Answer answer = browser.send(method, path, "");

            assertCarries(answer, whileAway);
        }
    }

    /** An unreadable request line does not show whether a person or a program sent it. */
    private static final Set<String> UNREADABLE = Set.of("/a%00b", "/%zz");

    @ParameterizedTest
    @CsvSource({
        "/a%2Fb",
        "/%c0%ae",
        "/a%00b",
        "/%zz",
        "/..%2f..%2fetc/passwd",
        "/sessions;jsessionid=x/..;/",
        "/api/v1/session/data/%2e%2e",
        "/api/v1/session/data/%ff"
    })
    void so_does_the_answer_to_an_odd_path_and_it_says_little(String path) {
        try (TestSite site = new TestSite()) {
            Answer answer = site.signedIn("ada").get(path);

            assertThat(answer.status()).isIn(400, 404, 405);
            assertCarries(answer, answer.status());
            assertThat(answer.body()).doesNotContainIgnoringCase("jetty").doesNotContain("\tat ", "Ambiguous");
            assertThat(answer.header("Content-Type").orElseThrow().equals("application/problem+json"))
                    .isEqualTo(path.startsWith("/api/") || UNREADABLE.contains(path));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad\u0000Name: x",
                "Cookie: a\u0000b",
                "X: a\r\n folded",
                "Content-Length: x",
                "Transfer-Encoding: x"
            })
    void so_does_a_refusal_of_what_is_not_http(String header) {
        try (TestSite site = new TestSite()) {
            Answer answer = site.browser().get("/", header);

            assertThat(answer.status()).isIn(400, 501);
            assertCarries(answer, answer.status());
            assertThat(answer.body()).isIn("400 Bad Request\n", "501 Not Implemented\n");
        }
    }

    @Test
    void so_does_a_refusal_of_headers_without_end() {
        try (TestSite site = new TestSite()) {
            Answer answer = site.browser().get("/", "X: " + "x".repeat(20_000));

            assertCarries(answer, 431);
            assertThat(answer.body()).isEqualTo("431 Request Header Fields Too Large\n");
        }
    }

    private static void assertCarries(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers("Content-Security-Policy"))
                .containsExactly("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
                        + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers("Strict-Transport-Security")).containsExactly("max-age=63072000");
        assertThat(answer.headers("Server")).isEmpty();
    }
}
