package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever knew the key of a session before its sign-in has nothing of it. */
@ExtendWith(OutputCaptureExtension.class)
class SessionFixationTest {
    private final Browser browser = Browser.at(Node.first());

    @ParameterizedTest
    @ValueSource(strings = {"", "/one", "/migrate", "/none"})
    void a_sign_in_replaces_id_and_key_and_keeps_what_the_visitor_had(String area, CapturedOutput output) {
        String idBefore = browser.get("/open/put?name=colour&value=red").body();
        Browser thief = browser.copy().to(Node.second());

        browser.signIn(area, "ada" + area.replace('/', '-'));

        assertThat(browser.get("/open/get?name=colour").body()).isEqualTo("red");
        assertThat(browser.get("/open/put?name=a&value=b").body()).isNotEqualTo(idBefore);
        assertThat(thief.get("/open/get?name=colour").body()).isEqualTo("no session");
        assertThat(thief.get("/me").status()).isNotEqualTo(200);
        assertThat(output.getAll()).doesNotContain("session-fixation");
    }

    @Test
    void a_second_sign_in_of_the_same_user_is_a_new_session_with_the_same_content() {
        browser.signIn("ada");
        browser.get("/open/put?name=colour&value=red");
        Browser thief = browser.copy();

        browser.to(Node.second()).signIn("ada");

        assertThat(browser.get("/open/get?name=colour").body()).isEqualTo("red");
        assertThat(thief.get("/me").status()).isNotEqualTo(200);
    }

    @Test
    void another_user_gets_nothing_of_the_one_before() {
        browser.signIn("ada");
        browser.get("/open/put?name=colour&value=red");

        browser.signIn("bob");

        assertThat(browser.get("/me").body()).isEqualTo("bob");
        assertThat(browser.get("/open/get?name=colour").body()).isEqualTo("null");
    }

    @Test
    void a_failed_sign_in_leaves_the_visitor_as_before() {
        browser.get("/open/put?name=colour&value=red");

        browser.post("", "/login", Map.of("username", "ada", "password", "wrong"));

        assertThat(browser.get("/open/get?name=colour").body()).isEqualTo("red");
        assertThat(browser.get("/me").status()).isEqualTo(302);
    }
}
