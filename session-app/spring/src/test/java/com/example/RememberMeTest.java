package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Spring Security's remembering by a second cookie, as it is. */
class RememberMeTest {
    private static final Map<String, String> ADA = Map.of("username", "ada", "password", "secret", "remember-me", "on");

    private final Browser browser = Browser.at(Node.first());

    @Test
    void whoever_is_remembered_gets_a_new_session_on_any_node() {
        browser.post("", "/login", ADA);
        browser.drop("__Host-session");

        assertThat(browser.to(Node.second()).get("/me").body()).isEqualTo("ada");
        assertThat(browser.cookies().keySet()).containsExactlyInAnyOrder("__Host-session", "remember-me");
    }

    @Test
    void it_stays_known_that_the_user_was_only_remembered() {
        browser.post("", "/login", ADA);
        browser.drop("__Host-session");
        browser.get("/me");

        assertThat(browser.to(Node.second()).get("/whole").body())
                .isEqualTo("RememberMeAuthenticationToken User  [ROLE_USER]");
    }

    @Test
    void signing_out_forgets_both() {
        browser.post("", "/login", ADA);

        browser.post("", "/logout", Map.of());

        assertThat(browser.cookies()).isEmpty();
    }
}
