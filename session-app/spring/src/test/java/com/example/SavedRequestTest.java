package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a sign-in leads back to. */
class SavedRequestTest {
    private final Browser browser = Browser.at(Node.first());

    @Test
    void the_page_that_follows_has_the_headers_of_its_own_request() {
        browser.get("/cookies?x=1");

        Answer signedIn = browser.to(Node.second()).signIn("ada");

        assertThat(signedIn.location()).isEqualTo("/cookies?x=1&continue");
        assertThat(browser.to(Node.first()).get("/cookies?x=1&continue").body()).isEqualTo("[__Host-session]");
    }

    @Test
    void a_page_is_returned_to_once() {
        browser.get("/whole");
        browser.signIn("ada");
        browser.get("/whole?continue");

        assertThat(browser.signIn("ada").location()).isEqualTo("/");
    }

    @Test
    void an_address_that_no_page_has_is_not_kept() {
        Answer asked = browser.get("/whole?x=" + "a".repeat(2_000));

        assertThat(asked.location()).isEqualTo("/login");
        assertThat(browser.signIn("ada").location()).isEqualTo("/");
    }

    @Test
    void a_form_is_not_sent_again() {
        browser.get("/open/csrf");
        Answer asked = browser.post("", "/buy", Map.of("card", "4111"));

        assertThat(asked.location()).isEqualTo("/login");
        assertThat(browser.signIn("ada").location()).isEqualTo("/");
    }
}
