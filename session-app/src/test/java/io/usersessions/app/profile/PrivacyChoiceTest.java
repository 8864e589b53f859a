package io.usersessions.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.wiring.ServeSettings.StoredClient;
import io.usersessions.app.wiring.TestNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People choose how much of their clients is stored, on a real server and a real database. */
class PrivacyChoiceTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PASSWORD = "engine-1";
    private static final String FROM = "X-Forwarded-For: 198.51.100.";

    private List<TestNode> nodes = List.of();

    @AfterEach
    void close() {
        nodes.forEach(TestNode::close);
    }

    @ParameterizedTest
    @EnumSource(value = StoredClient.class, mode = EnumSource.Mode.EXCLUDE, names = "CHOICE")
    void without_the_choice_nobody_is_asked_and_a_form_changes_nothing(StoredClient stored) throws IOException {
        Browser ada = signedInAt(stored);

        Answer page = ada.get("/account");
        Answer forced = choose(ada, "nothing");

        assertThat(page.body()).doesNotContain("/account/privacy");
        assertThat(forced.status()).isEqualTo(303);
        assertThat(ada.get("/account/data.json").body()).doesNotContain("client_privacy");
    }

    @Test
    void the_page_asks_and_shows_what_is_chosen() throws IOException {
        Browser ada = signedInAt(StoredClient.CHOICE);

        assertThat(ada.get("/account").body()).contains("value=\"full\" checked", "Privacy");
        assertThat(choose(ada, "nothing").header("Location")).contains("/account");
        assertThat(ada.get("/account").body())
                .contains("value=\"nothing\" checked", "Your settings were saved.")
                .doesNotContain("value=\"full\" checked");
        choose(ada, "everything-else");
        assertThat(ada.get("/account").body()).contains("value=\"nothing\" checked");
    }

    @Test
    void who_chooses_nothing_leaves_neither_address_nor_agent() throws IOException {
        Browser ada = signedInAt(StoredClient.CHOICE);
        assertThat(sessionsOf(ada)).contains("198.51.100.7", "Firefox");

        choose(ada, "nothing");

        assertThat(sessionsOf(ada)).doesNotContain("198.51.100", "Firefox/");
        ada.get("/sessions", FROM + 9);
        assertThat(sessionsOf(ada)).doesNotContain("198.51.100", "Firefox/");
    }

    @Test
    void the_choice_survives_a_sign_out_and_counts_on_every_node_at_once() throws IOException {
        Browser ada = signedInAt(StoredClient.CHOICE);
        Browser elsewhere = browser(1);
        signIn(elsewhere);
        elsewhere.get("/account", FROM + 7);
        choose(ada, "nothing");
        ada.call("DELETE", "/api/v1/session", "");
        String before = historyOf(elsewhere);

        Browser again = browser(1);
        signIn(again);

        assertThat(countOf("198.51.100", historyOf(again))).isEqualTo(countOf("198.51.100", before));
        assertThat(again.get("/account", FROM + 7).body()).contains("value=\"nothing\" checked");
    }

    @Test
    void the_network_alone_is_stored_for_whoever_chooses_it_and_everything_again_later() throws IOException {
        Browser ada = signedInAt(StoredClient.CHOICE);

        choose(ada, "network");
        assertThat(sessionsOf(ada)).contains("198.51.100.0", "Firefox/").doesNotContain("198.51.100.7");

        choose(ada, "full");
        ada.get("/sessions", FROM + 7);
        signIn(ada);
        assertThat(sessionsOf(ada)).contains("198.51.100.7");
    }

    @Test
    void another_session_follows_with_its_next_page() throws IOException {
        Browser ada = signedInAt(StoredClient.CHOICE);
        Browser phone = browser(0);
        signIn(phone);
        choose(ada, "nothing");

        phone.get("/sessions", FROM + 7);

        assertThat(sessionsOf(phone)).doesNotContain("198.51.100");
    }

    @ParameterizedTest
    @EnumSource(
            value = StoredClient.class,
            names = {"NONE", "TRUNCATED"})
    void wrong_passwords_are_counted_by_network_though_less_is_stored(StoredClient stored) throws IOException {
        signedInAt(stored);
        String attacker = "X-Forwarded-For: 203.0.113.66";
        int wrong = 0;
        while (wrong < 300 && guess("somebody-" + wrong, attacker).status() == 401) {
            wrong++;
        }

        assertThat(wrong).isLessThan(300);
        assertThat(guess("somebody", attacker).status()).isEqualTo(429);
        assertThat(guess("somebody", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(401);
    }

    private Answer guess(String name, String from) {
        Browser browser = browser(0);
        String token = browser.get("/sign-in", from).formToken();
        return browser.postForm("/sign-in", "csrf=" + token + "&name=" + name + "&password=wrong", from);
    }

    private Browser signedInAt(StoredClient stored) throws IOException {
        nodes = TestNode.pairStoring(stored);
        Browser ada = browser(0);
        signIn(ada);
        return ada;
    }

    private static void signIn(Browser browser) {
        String token = browser.get("/sign-in", FROM + 7).formToken();
        Answer answer = browser.postForm("/sign-in", "csrf=" + token + "&name=ada&password=" + PASSWORD, FROM + 7);
        assertThat(answer.status()).isEqualTo(303);
    }

    private Browser browser(int node) {
        return new Browser(nodes.get(node).port(), FIREFOX);
    }

    private static Answer choose(Browser browser, String privacy) {
        String token = browser.get("/account", FROM + 7).formToken();
        return browser.postForm("/account/privacy", "csrf=" + token + "&privacy=" + privacy, FROM + 7);
    }

    /** The part of the file about sessions. */
    private static String sessionsOf(Browser browser) {
        String file = browser.get("/account/data.json", FROM + 7).body();
        return file.substring(file.indexOf("\"sessions\""), file.indexOf("\"history\""));
    }

    /** The part of the file about what happened. */
    private static String historyOf(Browser browser) {
        String file = browser.get("/account/data.json", FROM + 7).body();
        return file.substring(file.indexOf("\"history\""));
    }

    private static int countOf(String part, String text) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
