package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.persistence.PostgresSessions;
import java.util.List;
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
        assertThat(browser.to(Node.second()).get("/login?error").body()).contains("Invalid credentials");
        assertThat(browser.get("/open/failed").body())
                .isEqualTo("org.springframework.security.authentication.BadCredentialsException: Bad credentials");
        assertThat(browser.get("/me").status()).isEqualTo(302);
    }

    @Test
    void a_wrong_password_is_in_the_history_of_its_account_and_of_no_other() {
        browser.post("", "/login", Map.of("username", "warned", "password", "wrong"));
        browser.post("", "/login", Map.of("username", "nobody-here", "password", "wrong"));

        assertThat(historyOf("warned")).containsExactly(HistoryEntry.Kind.SIGN_IN_FAILED);
        assertThat(historyOf("nobody-here")).isEmpty();
    }

    private static List<HistoryEntry.Kind> historyOf(String user) {
        return Node.first()
                .bean(PostgresSessions.class)
                .history()
                .list(new UserId(user), PageRequest.first(10))
                .items()
                .stream()
                .map(HistoryEntry::kind)
                .toList();
    }

    @Test
    void what_is_stored_of_a_user_is_no_password() {
        browser.signIn("ada");

        assertThat(browser.to(Node.second()).get("/whole").body())
                .isEqualTo("UsernamePasswordAuthenticationToken User null [FACTOR_PASSWORD, ROLE_USER]");
    }

    @Test
    void a_request_that_never_asks_for_its_user_does_not_look_at_the_session() {
        browser.signIn("ada");

        Answer page = browser.get("/migrate/open/file");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Vary")).doesNotContain("Cookie");
    }

    @Test
    void an_api_without_sessions_has_none() {
        Answer page = browser.basic("/api/me", "Basic YWRhOnNlY3JldA==");

        assertThat(page.body()).isEqualTo("ada");
        assertThat(page.cookiesSet()).isEmpty();
    }

    @Test
    void nobody_signs_in_under_a_name_that_no_session_can_belong_to() {
        Answer failed = browser.signIn("a".repeat(256));

        assertThat(failed.location()).isEqualTo("/login?error");
        assertThat(browser.get("/open/failed").body()).contains("no session can belong to a user of this name");
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        browser.signIn("ada");
        Browser copy = browser.copy().to(Node.second());

        Answer out = browser.post("", "/logout", Map.of());

        assertThat(out.location()).isEqualTo("/login?logout");
        assertThat(browser.cookies()).isEmpty();
        assertThat(copy.get("/me").body()).isNotEqualTo("ada");
    }
}
