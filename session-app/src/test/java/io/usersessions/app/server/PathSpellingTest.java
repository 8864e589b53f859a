package io.usersessions.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server accepts many spellings of a path; each leads only to the path that it spells. */
class PathSpellingTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /.",
        "GET, /%2e",
        "GET, /./sessions",
        "GET, /x/../sessions",
        "GET, /x/%2e%2e/sessions",
        "GET, /x/..;/sessions",
        "GET, /x/%2E%2E;a=b/sessions",
        "GET, /x%2f..%2fsessions",
        "GET, /api/../sessions",
        "GET, /api/v1/../../sessions",
        "GET, /api/v1/%2e%2e/%2e%2e/sessions",
        "GET, /sessions/../api/v1/session",
        "GET, /sessions/%2e%2e/api/v1/session",
        "GET, /%73essions",
        "GET, /%u0073essions",
        "GET, /%61pi/v1/session",
        "GET, /sessions;x",
        "GET, /sessions/.",
        "GET, /assets/../sessions",
        "POST, /x/../sign-out",
        "POST, /x/%2e%2e/sign-out",
        "POST, /sessions/%2e%2e/sign-out",
        "POST, /api/v1/sessions/../sign-out",
        "POST, /api/v1/sessions/%2e%2e/sign-out",
        "POST, /api/v1/sign-out/.",
        "DELETE, /api/v1/sessions/x/..",
        "DELETE, /api/v1/sessions/x/..?except=current",
        "DELETE, /api/v1/sessions/%2e?except=current",
        "DELETE, /api/v1/session/data/%2e%2e",
        "PUT, /api/v1/session/data/..",
        "PUT, /api/v1/session/data/%2e",
        "PUT, /api/v1/session/data/x/../y",
        "PUT, /api/v1/session/data/..;y"
    })
    void dots_and_other_spellings_of_a_path_lead_nowhere(String method, String path) {
        Browser browser = site.signedIn("ada");
        String token = browser.token();
        site.storeCalls();

        Answer answer = browser.send(method, path, "1", "X-CSRF-Token: " + token, "Content-Type: application/json");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(site.storeCalls()).isEmpty();
        assertThat(browser.get("/api/v1/session").body()).contains("\"user\":\"ada\"", "\"data\":{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/..", "/%2e%2e/sessions", "/api/v1/../../../sessions", "/x/%2e%2e/..;/sessions"})
    void there_is_nothing_above_the_root(String path) {
        Answer answer = site.signedIn("ada").get(path);

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_name_with_control_characters_is_refused_as_a_name() {
        Answer answer = site.signedIn("ada").call("PUT", "/api/v1/session/data/%01", "1");

        assertThat(answer.status()).isEqualTo(422);
    }
}
