package io.usersessions.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.connection.SlowClient;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream of events in the API. */
class EventsApiTest {
    private static final String PATH = "/api/v1/session/events";

    @Test
    void the_end_of_the_session_is_told_and_then_the_answer_is_401() {
        try (TestSite site = new TestSite()) {
            Browser browser = site.signedIn("ada");
            String cookie = browser.cookie();
            try (SlowClient stream = SlowClient.beginning(site.port(), "GET " + PATH, "Cookie: " + cookie)) {
                stream.await("event: watching");
                browser.call("POST", "/api/v1/sign-out", "");

                stream.await("event: ended\ndata: {\"reason\":\"ended\"}\n\n");
            }

            Answer after = site.browser().withCookie(cookie).get(PATH);
            assertThat(after.status()).isEqualTo(401);
            assertThat(after.header("Content-Type")).contains("application/problem+json");
            assertThat(after.header("WWW-Authenticate")).contains(Api.CHALLENGE);
        }
    }

    @Test
    void a_head_request_tells_whether_somebody_is_signed_in() {
        try (TestSite site = new TestSite()) {
            assertThat(site.signedIn("ada").send("HEAD", PATH, "").status()).isEqualTo(200);
            assertThat(site.browser().send("HEAD", PATH, "").status()).isEqualTo(401);
            assertThat(site.openStreams()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/session/%65vents", "/api/v1/session/events;a=b", "/api/v1/session/events/"})
    void other_spellings_of_the_path_are_404(String path) {
        try (TestSite site = new TestSite()) {
            assertThat(site.signedIn("ada").get(path).status()).isEqualTo(404);
        }
    }

    @Test
    void other_methods_are_405() {
        try (TestSite site = new TestSite()) {
            Answer answer = site.signedIn("ada").send("OPTIONS", PATH, "");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET, HEAD");
        }
    }
}
