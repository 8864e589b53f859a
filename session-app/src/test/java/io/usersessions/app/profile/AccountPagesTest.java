package io.usersessions.app.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.wiring.TestNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the account on a real server and a real database. */
class AccountPagesTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String FIRST = "engine-1";
    private static final String NEXT = "a difference of seven";

    private List<TestNode> nodes = List.of();
    private Browser ada = new Browser(1, FIREFOX);

    @BeforeEach
    void signIn() throws IOException {
        nodes = TestNode.pair();
        ada = browser();
        assertThat(ada.signIn("ada", FIRST).status()).isEqualTo(204);
    }

    @AfterEach
    void close() {
        nodes.forEach(TestNode::close);
    }

    @Test
    void the_page_of_the_account_leads_to_everything_that_can_be_changed() {
        Answer page = ada.get("/account");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains(">ada<", "Never changed", "/account/email", "/account/password", "/account/data.json")
                .contains("/account/delete", "As this browser asks for", "Europe/Warsaw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/account/email", "/account/password", "/account/data.json", "/account/delete"})
    void nobody_sees_them_without_signing_in(String path) {
        Answer answer = browser().get(path);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/sign-in?next=" + path);
    }

    @Test
    void a_language_and_a_zone_are_kept_for_every_browser_and_shown_at_once() {
        Answer saved = post(ada, "/account", "/account/preferences", "language=nl", "zone=Europe%2FWarsaw");

        assertThat(saved.status()).isEqualTo(303);
        Answer page = ada.get("/account");
        assertThat(page.body()).contains("<html lang=\"nl\"").contains("value=\"Europe/Warsaw\" selected");
        Browser phone = browser();
        phone.signIn("ada", FIRST);
        assertThat(phone.get("/account", "Accept-Language: de").body()).contains("<html lang=\"nl\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"language=tlh&zone=Mars%2FOlympus", "language=%3Cb%3E&zone=..%2Fetc", ""})
    void what_is_not_among_the_choices_changes_nothing(String fields) {
        post(ada, "/account", "/account/preferences", "language=nl", "zone=Europe%2FWarsaw");

        Answer answer = post(ada, "/account", "/account/preferences", fields);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(ada.get("/account").body())
                .contains("<html lang=\"nl\"")
                .contains("value=\"Europe/Warsaw\" selected");
    }

    @Test
    void a_mail_address_is_kept_and_can_be_removed() {
        Answer saved = post(ada, "/account/email", "/account/email", "email=+ada%40example.org+");

        assertThat(saved.header("Location")).contains("/account");
        assertThat(ada.get("/account").body()).contains("ada@example.org").contains("Your mail address was changed.");
        post(ada, "/account/email", "/account/email", "email=");
        assertThat(ada.get("/account").body()).doesNotContain("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "a%40b%40c", "a%40b.example%0D%0ABcc%3A+eve%40example.org", "%3Cscript%3E%40x"})
    void what_is_no_mail_address_is_refused_beside_its_field(String typed) {
        Answer refused = post(ada, "/account/email", "/account/email", "email=" + typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "<title>Error: ", "aria-invalid=\"true\"", "id=\"email-error\"", "Enter a mail address such as")
                .doesNotContain("<script>@");
    }

    @Test
    void a_changed_password_ends_all_other_sessions_and_keeps_this_one_under_another_key() {
        Browser phone = browser();
        phone.signIn("ada", FIRST);
        Browser elsewhere = new Browser(nodes.get(1).port(), FIREFOX);
        elsewhere.signIn("ada", FIRST);
        String formerKey = ada.cookie();

        Answer changed = changePassword(ada, FIRST, NEXT, "others=yes");

        assertThat(changed.status()).isEqualTo(303);
        assertThat(changed.header("Location")).contains("/account");
        assertThat(ada.cookie()).isNotEqualTo(formerKey);
        assertThat(ada.get("/account").body())
                .contains("Your password was changed.", "Signed out on 2 devices.", "Changed today");
        assertThat(ada.get("/account/data.json").body())
                .contains("\"password_changed\"", "\"kind\" : \"password_changed\"");
        assertThat(phone.get("/sessions").status()).isEqualTo(303);
        assertThat(elsewhere.get("/sessions").status()).isEqualTo(303);
        assertThat(ada.withCookie(formerKey).get("/sessions").status()).isEqualTo(303);
        assertThat(browser().signIn("ada", FIRST).status()).isEqualTo(401);
        assertThat(browser().signIn("ada", NEXT).status()).isEqualTo(204);
    }

    @Test
    void the_other_sessions_go_on_if_that_is_wished() {
        Browser phone = browser();
        phone.signIn("ada", FIRST);

        changePassword(ada, FIRST, NEXT);

        assertThat(phone.get("/sessions").status()).isEqualTo(200);
        assertThat(ada.get("/sessions").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "engine-1, short, next-error, at least 12 characters",
        "engine-1, unbelievable, next-error, Many people use this password",
        "engine-1, adaadaadaada, next-error, easy to guess",
        "wrong, a difference of seven, current-error, The current password is wrong."
    })
    void a_password_that_cannot_be_changed_is_explained_beside_its_field(
            String current, String next, String field, String sentence) {
        Answer refused = changePassword(ada, current, next, "others=yes");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<title>Error: ", "role=\"alert\"", "id=\"" + field + "\"", sentence)
                .contains("name=\"others\" type=\"checkbox\" value=\"yes\" checked")
                .doesNotContain("value=\"" + next, "value=\"" + current + "\"");
        assertThat(browser().signIn("ada", FIRST).status()).isEqualTo(204);
    }

    @Test
    void the_page_for_a_password_is_no_way_around_the_limits_of_the_sign_in() {
        int refused = 0;
        while (refused < 100 && changePassword(ada, "wrong", NEXT).status() == 422) {
            refused++;
        }

        Answer delayed = changePassword(ada, FIRST, NEXT);
        assertThat(refused).isLessThan(100);
        assertThat(delayed.status()).isEqualTo(429);
        assertThat(delayed.header("Retry-After")).isPresent();
        assertThat(delayed.body()).contains("Too many wrong passwords.");
    }

    @Test
    void the_file_has_what_is_stored_and_no_secret() {
        post(ada, "/account/email", "/account/email", "email=ada%40example.org");

        Answer file = ada.get("/account/data.json");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"user-sessions.json\"");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(file.body())
                .contains("\"name\" : \"ada\"", "ada@example.org", "\"current\" : true", "\"kind\" : \"signed_in\"")
                .contains("Firefox/140.0", "127.0.0.1")
                .doesNotContain(
                        "argon2", "csrf", ada.cookie().substring(ada.cookie().indexOf('.') + 1));
    }

    @Test
    void a_deleted_account_is_gone_with_its_sessions_on_all_nodes() {
        Browser phone = new Browser(nodes.get(1).port(), FIREFOX);
        phone.signIn("ada", FIRST);

        Answer asked = ada.get("/account/delete");
        Answer deleted = post(ada, "/account/delete", "/account/delete", "password=" + FIRST);

        assertThat(asked.body()).contains("Delete your account?", "here and on 1 other device.");
        assertThat(deleted.status()).isEqualTo(303);
        assertThat(deleted.header("Location")).contains("/account/deleted");
        assertThat(ada.get("/account/deleted").body()).contains("Your account was deleted");
        assertThat(ada.get("/account").status()).isEqualTo(303);
        assertThat(phone.get("/sessions").status()).isEqualTo(303);
        assertThat(browser().signIn("ada", FIRST).status()).isEqualTo(401);
    }

    @Test
    void who_does_not_know_the_password_deletes_nothing() {
        Answer refused = post(ada, "/account/delete", "/account/delete", "password=wrong");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"password-error\"", "The password is wrong.");
        assertThat(ada.get("/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/preferences", "/account/email", "/account/password", "/account/delete"})
    void a_form_of_another_site_changes_nothing(String path) {
        Answer refused =
                ada.postForm(path, "language=nl&email=x%40example.org&current=engine-1&next=abc&password=engine-1");

        assertThat(refused.status()).isEqualTo(403);
    }

    private Browser browser() {
        return new Browser(nodes.get(0).port(), FIREFOX);
    }

    private static Answer changePassword(Browser browser, String current, String next, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "current=" + encoded(current);
        fields[1] = "next=" + encoded(next);
        System.arraycopy(more, 0, fields, 2, more.length);
        return post(browser, "/account/password", "/account/password", fields);
    }

    private static Answer post(Browser browser, String page, String path, String... fields) {
        String token = browser.get(page).formToken();
        return browser.postForm(path, "csrf=" + token + "&" + String.join("&", fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
