package io.usersessions.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.connection.SlowClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server refuses these requests before the application sees them; {@code ~} stands for the end of a line, {@code ^} for half of it. */
class UnreadableRequestsTest {
    private static final String PROBLEM = "application/problem+json";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String HEADERS = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    /** The request line was read: the path decides. */
    @ParameterizedTest
    @CsvSource({
        "400, Bad\u0000Name: x",
        "400, Bad Name: x",
        "400, No colon",
        "400, X: a~ folded",
        "400, X: a^b",
        "400, Host: another",
        "400, Content-Length: x",
        "400, Content-Length: 1~Content-Length: 2",
        "400, Transfer-Encoding: chunked~Content-Length: 3",
        "400, Transfer-Encoding: x",
        "417, Expect: something"
    })
    void a_header_that_is_not_valid_is_a_problem_under_api_and_a_line_of_text_elsewhere(int status, String headers) {
        String lines = HEADERS + headers.replace("~", "\r\n").replace("^", "\r") + "\r\n\r\n";

        assertRefused(send("PUT /api/v1/session/data/a" + lines), status, PROBLEM);
        assertRefused(send("POST /sign-in" + lines), status, TEXT);
    }

    @Test
    void so_are_headers_that_are_too_long_or_too_many() {
        String one = HEADERS + "X: " + "x".repeat(20_000) + "\r\n\r\n";
        String many = HEADERS + "X: x\r\n".repeat(5_000) + "\r\n";

        assertRefused(send("GET /api/v1/session" + one), 431, PROBLEM);
        assertRefused(send("GET /api/v1/session" + many), 431, PROBLEM);
        assertRefused(send("GET /sessions" + one), 431, TEXT);
        assertRefused(send("GET /sessions" + many), 431, TEXT);
    }

    @Test
    void so_is_a_request_without_a_host_or_for_another_than_its_host() {
        assertRefused(send("GET /api/v1/session HTTP/1.1\r\n\r\n"), 400, PROBLEM);
        assertRefused(send("GET /sessions HTTP/1.1\r\n\r\n"), 400, TEXT);
        assertRefused(send("GET http://another/api/v1/session" + HEADERS + "\r\n"), 400, PROBLEM);
        assertRefused(send("GET http://another/sessions" + HEADERS + "\r\n"), 400, TEXT);
    }

    /** Neither path nor headers were read. */
    @ParameterizedTest
    @CsvSource({
        "400, GET /api/v1/%zz HTTP/1.1",
        "400, GET /%zz HTTP/1.1",
        "400, GET /%00 HTTP/1.1",
        "400, GET /\u0000 HTTP/1.1",
        "400, GET /../api/v1/session HTTP/1.1",
        "400, G\u0000T / HTTP/1.1",
        "400, CONNECT / HTTP/1.1",
        "505, GET / HTTP/1.2",
        "505, GET / HTTP/3.0",
        "505, GET /",
        "505, GET / FTP/1.1",
        "400, \u0016\u0003\u0001\u0002"
    })
    void a_request_line_that_is_not_valid_is_a_problem(int status, String line) {
        assertRefused(send(line + "\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"), status, PROBLEM);
    }

    @Test
    void so_is_an_address_that_is_too_long() {
        assertRefused(send("GET /sessions?" + "x".repeat(20_000) + HEADERS + "\r\n"), 414, PROBLEM);
        assertRefused(send("GET /api/v1/" + "x".repeat(20_000) + HEADERS + "\r\n"), 414, PROBLEM);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/session, application/problem+json", "/sessions, text/plain;charset=utf-8"})
    void so_is_http_2_whose_first_version_to_be_read_is_1_1(String path, String mediaType) {
        assertRefused(send("GET " + path + " HTTP/2.0\r\nHost: localhost\r\n\r\n"), 426, mediaType);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/session, application/problem+json", "/sessions, text/plain;charset=utf-8"})
    void the_answer_to_head_has_no_body(String path, String mediaType) {
        Answer answer = send("HEAD " + path + HEADERS + "Bad\u0000Name: x\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains(mediaType);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz~~", "3~\"a\"XX~0~~", "3~\"a\"~0~Bad\u0000Name: x~~"})
    void so_is_a_body_in_chunks_that_are_not_valid(String body) {
        Browser browser = site.signedIn("ada");
        String proof = "Cookie: " + browser.cookie() + "\r\nX-CSRF-Token: " + browser.token() + "\r\n";
        String json = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

        Answer answer = send("PUT /api/v1/session/data/a" + HEADERS + proof + json + body.replace("~", "\r\n"));

        assertRefused(answer, 400, PROBLEM);
    }

    private Answer send(String request) {
        try (SlowClient client = new SlowClient(site.port())) {
            return client.send(request).answer();
        }
    }

    private static void assertRefused(Answer answer, int status, String mediaType) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers("Content-Type")).containsExactly(mediaType);
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(answer.headers("Server")).isEmpty();
        assertThat(answer.headerLines()).containsAll(headersOfEveryAnswer());
        assertThat(answer.body())
                .hasSizeLessThan(200)
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("\tat ");
        if (mediaType.equals(PROBLEM)) {
            assertThat(answer.json().get("status").asInt()).isEqualTo(status);
            assertThat(answer.json().get("detail").asString())
                    .doesNotContain("our side")
                    .endsWith(".");
        } else {
            assertThat(answer.body()).startsWith(status + " ").endsWith("\n");
        }
    }

    private static List<String> headersOfEveryAnswer() {
        return SecurityHeaders.ALWAYS.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }
}
