package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spring Security's form sign-in, on two nodes. */
class FormSignInTest {
    private final Browser browser = Browser.at(Node.first());

    @Test
    void whoever_signs_in_on_one_node_is_signed_in_on_the_other() {
        Answer answer = browser.signIn("ada");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(browser.to(Node.second()).get("/me").body()).isEqualTo("ada");
    }

    @Test
    void there_is_one_cookie_and_it_is_ours() {
        browser.signIn("ada");

        assertThat(browser.cookies().keySet()).containsExactly("__Host-session");
    }

    @Test
    void the_sign_in_leads_back_to_the_page_that_was_asked_for() {
        Answer asked = browser.get("/whole?from=mail");
        Answer signedIn = browser.to(Node.second()).signIn("ada");
        Answer page = browser.to(Node.first()).get(signedIn.location());

        assertThat(asked.location()).isEqualTo("/login");
        assertThat(signedIn.location()).isEqualTo("/whole?from=mail&continue");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("UsernamePasswordAuthenticationToken User null [FACTOR_PASSWORD, ROLE_USER]");
    }

    @Test
    void a_wrong_password_is_told_on_the_other_node_too() {
        Answer failed = browser.post("", "/login", Map.of("username", "ada", "password", "wrong"));

        assertThat(failed.location()).isEqualTo("/login?error");
        assertThat(browser.to(Node.second()).get("/login?error").body()).contains("Bad credentials");
        assertThat(browser.get("/me").status()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        browser.signIn("ada");
        Browser copy = browser.copy().to(Node.second());

        Answer out = browser.post("", "/logout", Map.of());

        assertThat(out.location()).isEqualTo("/login?logout");
        assertThat(browser.cookies()).isEmpty();
        assertThat(copy.get("/me").status()).isEqualTo(302);
    }
}
