package io.usersessions.app.csrf;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeryTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/sign-in",
        "POST, /api/v1/sign-out",
        "PUT, /api/v1/session/data/a",
        "DELETE, /api/v1/session/data/a",
        "DELETE, /api/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA",
        "DELETE, /api/v1/sessions?except=current",
        "POST, /sign-in",
        "POST, /sign-out",
        "POST, /sessions/AAAAAAAAAAAAAAAAAAAAAA/end",
        "POST, /sessions/AAAAAAAAAAAAAAAAAAAAAA/name",
        "POST, /sessions/AAAAAAAAAAAAAAAAAAAAAA/recognise",
        "POST, /sessions/secure",
        "POST, /sessions/end-others"
    })
    void nothing_is_changed_without_a_token(String method, String path) {
        Browser browser = site.signedIn("ada");
        site.storeCalls();

        Answer none = browser.send(method, path, "");
        Answer wrong = browser.send(method, path, "", "X-CSRF-Token: s.AAAA");

        assertThat(none.status()).isEqualTo(403);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(site.storeCalls()).containsOnly("find");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA, list",
        "DELETE, /api/v1/sessions?except=current, endOthers",
        "POST, /sessions/end-others, endOthers",
        "POST, /sign-out, replace"
    })
    void the_same_with_a_token_is_seen_to_reach_the_store(String method, String path, String call) {
        Browser browser = site.signedIn("ada");
        String token = browser.token();
        site.storeCalls();

        browser.send(method, path, "", "X-CSRF-Token: " + token);

        assertThat(site.storeCalls()).contains(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: none"})
    void a_browser_that_says_the_request_is_from_elsewhere_is_believed(String header) {
        Browser browser = site.signedIn("ada");

        Answer answer = browser.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + browser.token(), header);

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost",
                "http://localhost:1",
                "http://evil.localhost:PORT",
                "http://localhost:PORT.evil.example",
                "localhost:PORT",
                "://localhost:PORT"
            })
    void an_origin_that_is_not_the_host_is_refused(String origin) {
        Browser browser = site.signedIn("ada");
        String sent = "Origin: " + origin.replace("PORT", Integer.toString(site.port()));

        Answer answer = browser.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + browser.token(), sent);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_refusal_names_the_origin_it_got_and_the_one_it_expected() {
        Browser browser = site.signedIn("ada");
        String token = "X-CSRF-Token: " + browser.token();

        Answer old = browser.send("POST", "/api/v1/sign-out", "", token, "Origin: https://Evil.example:443");
        Answer modern = browser.send(
                "POST",
                "/sign-out",
                "",
                token,
                "Origin: https://evil.example:8443",
                "Sec-Fetch-Site: cross-site",
                "Content-Type: application/x-www-form-urlencoded");
        Answer nameless = browser.send("POST", "/api/v1/sign-out", "", token, "Origin: <b>&\"");

        assertThat(old.json().get("detail").asString())
                .contains("by a page of https://evil.example,", "this site is localhost:" + site.port())
                .contains("--public-url");
        assertThat(modern.body())
                .contains("by a page of https://evil.example:8443,", "this site is localhost:" + site.port());
        assertThat(nameless.body()).contains("an origin without a name").doesNotContain("<b>");
    }

    @Test
    void the_own_origin_is_accepted_with_and_without_fetch_metadata() {
        String origin = "Origin: http://localhost:" + site.port();
        Browser one = site.signedIn("ada");
        Browser two = site.signedIn("ada");

        Answer old = one.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + one.token(), origin);
        Answer modern = two.send(
                "POST",
                "/api/v1/sign-out",
                "",
                "X-CSRF-Token: " + two.token(),
                "Origin: null",
                "Sec-Fetch-Site: same-origin");

        assertThat(old.status()).isEqualTo(204);
        assertThat(modern.status()).isEqualTo(204);
    }

    @Test
    void a_token_is_good_for_its_own_session_alone() {
        Browser ada = site.signedIn("ada");
        Browser bob = site.signedIn("bob");
        String anonymous = site.browser().token();

        assertThat(ada.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + bob.token())
                        .status())
                .isEqualTo(403);
        assertThat(ada.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + anonymous)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_form_s_token_counts_in_its_body_alone() {
        Browser browser = site.signedIn("ada");
        String token = browser.token();

        Answer inQuery = browser.postForm("/sign-out?csrf=" + token, "a=b");
        Answer asJson =
                browser.send("POST", "/sign-out", "{\"csrf\":\"" + token + "\"}", "Content-Type: application/json");
        Answer inApi = browser.postForm("/api/v1/sign-out", "csrf=" + token);
        Answer inBody = browser.postForm("/sign-out", "csrf=" + token);

        assertThat(inQuery.status()).isEqualTo(403);
        assertThat(asJson.status()).isEqualTo(403);
        assertThat(inApi.status()).isEqualTo(403);
        assertThat(inBody.status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"GET", "HEAD"})
    void safe_methods_change_nothing(String method) {
        Browser browser = site.signedIn("ada");

        browser.send(method, "/sign-out", "");
        browser.send(method, "/api/v1/sign-out", "");
        browser.send(method, "/sign-out", "", "X-HTTP-Method-Override: POST");

        assertThat(browser.get("/api/v1/session").json().get("user").asString()).isEqualTo("ada");
    }
}
