package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords has to wait, on all nodes and in all filters. */
class GuessingTest {
    private static final int FREE = 5;

    private final Browser browser = Browser.at(Node.first());

    private Answer guess(String user) {
        return browser.post("", "/login", Map.of("username", user, "password", "wrong"));
    }

    private void guessUntilThrottled(String user) {
        assertThat(IntStream.range(0, FREE).mapToObj(number -> guess(user).location()))
                .containsOnly("/login?error");
    }

    private Answer basic(String user, String password) {
        String both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser.basic("/api/me", "Basic " + both);
    }

    @Test
    void after_some_guesses_no_password_is_checked_for_a_while() {
        guessUntilThrottled("guessed");

        Answer answer = browser.to(Node.second()).signIn("guessed");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("Too many sign-ins failed. Try again in 1 second.");
    }

    @Test
    void another_account_is_not_affected() {
        guessUntilThrottled("unlucky");

        assertThat(browser.signIn("lucky").location()).isEqualTo("/");
    }

    @Test
    void the_name_of_nobody_is_throttled_alike() {
        guessUntilThrottled("nobody-at-all");

        assertThat(guess("nobody-at-all").status()).isEqualTo(429);
    }

    @Test
    void the_case_of_a_name_is_no_way_around() {
        IntStream.range(0, FREE).forEach(number -> guess(number % 2 == 0 ? "CaSe" : "cAsE"));

        assertThat(guess("case").status()).isEqualTo(429);
    }

    @Test
    void guesses_by_another_filter_count_together() {
        guessUntilThrottled("basic");

        Answer answer = basic("basic", "secret");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .contains("{\"title\":\"Sign in later\",\"status\":429,\"detail\":\"Too many sign-ins failed.");
    }

    @Test
    void a_right_password_is_no_failure() {
        IntStream.range(0, 2 * FREE)
                .forEach(number -> assertThat(basic("knows", "secret").status()).isEqualTo(200));
    }
}
