package io.usersessions.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaleFormTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private void endElsewhere(Browser browser) {
        Browser elsewhere = site.signedIn("ada");
        elsewhere.call("DELETE", "/api/v1/sessions?except=current", "");
        assertThat(browser.cookie()).isNotEmpty();
        site.storeCalls();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions/AAAAAAAAAAAAAAAAAAAAAA/end", "/sessions/end-others", "/sign-out", "/sign-in"})
    void a_form_whose_session_was_ended_elsewhere_leads_to_the_sign_in_page(String path) {
        Browser browser = site.signedIn("ada");
        String token = browser.get("/sessions").formToken();
        endElsewhere(browser);

        Answer answer = browser.postForm(path, "csrf=" + token, "Sec-Fetch-Site: same-origin");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers("Location")).containsExactly("/signed-out?next=/sessions");
        assertThat(site.storeCalls()).containsOnly("find");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"})
    void from_another_site_it_is_refused(String origin) {
        Browser browser = site.signedIn("ada");
        String token = browser.get("/sessions").formToken();
        endElsewhere(browser);

        Answer answer = browser.postForm("/sign-out", "csrf=" + token, origin);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_program_is_refused_all_the_same() {
        Browser browser = site.signedIn("ada");
        String token = browser.token();
        endElsewhere(browser);

        Answer answer = browser.send("POST", "/api/v1/sign-out", "", "X-CSRF-Token: " + token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
    }

    @Test
    void a_form_from_before_signing_in_in_another_tab_is_explained_with_ways_on() {
        Browser browser = site.browser();
        String token = browser.get("/sign-in").formToken();
        browser.signIn("ada", "engine");

        Answer answer = browser.postForm("/sign-in", "name=ada&password=engine&csrf=" + token);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .contains("<h1>Not allowed</h1>", "signed in or out", "Nothing was changed")
                .contains("href=\"/sign-in\"", "href=\"/\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "S.x", "a.s.", "x"})
    void a_token_that_never_was_one_is_refused(String token) {
        Answer answer = site.browser().postForm("/sign-out", "csrf=" + token);

        assertThat(answer.status()).isEqualTo(403);
    }
}
