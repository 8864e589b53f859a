package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spring Security's CSRF tokens, which the session keeps. */
class CsrfTest {
    private static final Map<String, String> ADA = Map.of("username", "ada", "password", "secret");

    private final Browser browser = Browser.at(Node.first());

    @Test
    void a_form_without_a_token_is_refused() {
        browser.get("/open/csrf");

        assertThat(browser.postBare("/login", ADA).status()).isEqualTo(403);
        assertThat(browser.get("/me").status()).isEqualTo(302);
    }

    @Test
    void a_form_of_one_node_is_taken_by_the_other() {
        String token = browser.get("/open/csrf").body();

        browser.to(Node.second()).postBare("/login", Map.of("username", "ada", "password", "secret", "_csrf", token));

        assertThat(browser.get("/me").body()).isEqualTo("ada");
    }

    @Test
    void a_token_from_before_the_sign_in_is_worth_nothing_after_it() {
        String token = browser.get("/open/csrf").body();
        browser.signIn("ada");

        assertThat(browser.postBare("/logout", Map.of("_csrf", token)).status()).isEqualTo(403);
        assertThat(browser.get("/me").body()).isEqualTo("ada");
    }

    @Test
    void a_token_of_another_visitor_is_refused() {
        String token = Browser.at(Node.first()).get("/open/csrf").body();
        browser.signIn("ada");

        assertThat(browser.postBare("/logout", Map.of("_csrf", token)).status()).isEqualTo(403);
    }
}
