package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages for which the user must have authenticated within the last 2 seconds. */
class StepUpTest {
    private static final int TRIES = 10_000;

    private final Browser browser = Browser.at(Node.first());

    /** Asks again and again until the authentication is too old. */
    private Answer refusal(String page) {
        return Stream.generate(() -> browser.get(page))
                .limit(TRIES)
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
    }

    private Answer stepUp(String next) {
        return browser.post("", "/step-up", Map.of("password", "secret", "next", next));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay/now", "/factors/now"})
    void after_a_moment_the_user_has_to_authenticate_again(String page) {
        browser.signIn("payer");

        Answer refused = refusal(page);
        String key = browser.cookies().toString();
        Answer back = stepUp(page);

        assertThat(refused.status()).isIn(302, 303, 403);
        assertThat(back.location()).isEqualTo(page);
        assertThat(browser.cookies().toString()).isNotEqualTo(key);
        assertThat(browser.to(Node.second()).get(back.location()).body()).isEqualTo("paid");
    }

    @Test
    void the_step_up_page_knows_where_to_go_back_to() {
        browser.signIn("payer");

        Answer refused = refusal("/pay/now");

        assertThat(refused.location())
                .as("%d: %s", refused.status(), refused.body())
                .isEqualTo("/step-up?next=%2Fpay%2Fnow");
    }

    @Test
    void a_browser_clears_its_cache_when_its_user_signs_out() {
        browser.signIn("leaver");

        Answer out = browser.post("", "/logout", Map.of());

        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"cache\"");
    }
}
