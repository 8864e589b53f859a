package io.usersessions.app.several;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeveralAccountsTest {
    private final TestSite site = new TestSite(SiteSettings.usual()
            .withAccount("cleo", "needle")
            .withAccount("dan", "desk")
            .withAccount("eve", "apple")
            .withAccount("fay", "feather"));
    private final CookieJar browser = new CookieJar(site);

    @AfterEach
    void close() {
        site.close();
    }

    private void signInAdaAndBob() {
        browser.signIn("ada", "engine");
        browser.add("bob", "builder");
    }

    @Test
    void each_account_has_a_session_and_a_cookie_of_its_own() {
        browser.signIn("ada", "engine");
        String ada = browser.sessionId();

        browser.add("bob", "builder");

        assertThat(browser.user()).isEqualTo("bob");
        assertThat(browser.sessionId()).isNotEqualTo(ada);
        assertThat(browser.cookies()).containsKeys(CookieJar.FIRST, CookieJar.FIRST + "-2");
        browser.switchTo(1);
        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.sessionId()).isEqualTo(ada);
    }

    @Test
    void a_browser_with_one_account_has_no_selector_and_asks_the_store_no_more_than_before() {
        browser.signIn("ada", "engine");
        site.storeCalls();

        browser.get("/");

        assertThat(browser.cookies()).doesNotContainKey(CookieJar.SELECTOR);
        assertThat(site.storeCalls()).containsExactly("find");
    }

    @Test
    void a_page_costs_one_query_more_for_each_other_account() {
        signInAdaAndBob();
        site.storeCalls();

        browser.get("/");

        assertThat(site.storeCalls()).containsExactly("find", "find");
    }

    @Test
    void the_cookie_of_one_account_opens_nothing_in_the_place_of_another_but_itself() {
        signInAdaAndBob();
        String ada = String.valueOf(browser.cookies().get(CookieJar.FIRST));

        CookieJar swapped =
                new CookieJar(site).with(CookieJar.FIRST + "-2", ada).with(CookieJar.SELECTOR, "2");

        assertThat(swapped.user()).isEqualTo("ada");
        assertThat(swapped.get("/accounts").withoutTokens()).doesNotContain("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "3", "3+x", "9", "-1", "22", "../2", "%32"})
    void a_selector_that_names_no_account_falls_back_to_the_first_one(String value) {
        signInAdaAndBob();

        browser.with(CookieJar.SELECTOR, value);

        assertThat(browser.user()).isEqualTo("ada");
    }

    @Test
    void two_selectors_that_differ_select_nothing() {
        signInAdaAndBob();

        browser.with(CookieJar.SELECTOR, "2; " + CookieJar.SELECTOR + "=1");

        assertThat(browser.user()).isEqualTo("ada");
    }

    @Test
    void without_the_first_cookie_the_next_account_is_active() {
        signInAdaAndBob();

        browser.without(CookieJar.FIRST).with(CookieJar.SELECTOR, "1");

        assertThat(browser.user()).isEqualTo("bob");
    }

    @Test
    void the_page_names_all_accounts_and_the_active_one() {
        signInAdaAndBob();

        Answer page = browser.get("/accounts");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .containsSubsequence("<bdi>bob</bdi>", "This one", "<bdi>ada</bdi>", "Signed in")
                .contains("aria-label=\"Switch to")
                .contains("Add another account", "Sign out of all accounts");
    }

    @Test
    void without_an_account_the_page_leads_to_the_sign_in_page() {
        Answer page = browser.get("/accounts");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).contains("/sign-in?next=/sessions");
    }

    @Test
    void the_menu_of_every_page_offers_the_other_accounts() {
        signInAdaAndBob();

        assertThat(browser.get("/sessions").body())
                .contains("<details class=\"menu\">", "action=\"/accounts/switch\"", "<bdi>ada</bdi>");
    }

    @Test
    void whoever_adds_an_account_can_go_back_instead() {
        browser.signIn("ada", "engine");

        Answer added = browser.post("/accounts/add", "");
        Answer signIn = browser.get("/sign-in");

        assertThat(added.header("Location")).contains("/sign-in?next=/sessions");
        assertThat(signIn.body()).contains("href=\"/accounts\"").doesNotContain("You were signed out");
        assertThat(browser.user()).isEmpty();
        browser.switchTo(1);
        assertThat(browser.user()).isEqualTo("ada");
    }

    @Test
    void five_accounts_are_the_most() {
        signInAdaAndBob();
        browser.add("cleo", "needle");
        browser.add("dan", "desk");
        browser.add("eve", "apple");

        Answer refused = browser.post("/accounts/add", "");

        assertThat(refused.header("Location")).contains("/accounts");
        assertThat(browser.user()).isEqualTo("eve");
        assertThat(browser.get("/accounts").body())
                .contains("up to five accounts")
                .doesNotContain("action=\"/accounts/add\"");
    }

    @Test
    void the_place_of_a_session_that_ended_elsewhere_is_used_again() {
        signInAdaAndBob();
        browser.add("cleo", "needle");
        browser.add("dan", "desk");
        browser.add("eve", "apple");
        endFromElsewhere("cleo", "needle");

        Answer signedIn = browser.add("fay", "feather");

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(browser.user()).isEqualTo("fay");
        assertThat(browser.cookies().get(CookieJar.SELECTOR)).isEqualTo("3");
    }

    private void endFromElsewhere(String name, String password) {
        CookieJar elsewhere = new CookieJar(site);
        elsewhere.signIn(name, password);
        elsewhere.postWith(elsewhere.token(), "/sessions/end-others", "");
    }

    @Test
    void signing_out_of_one_account_makes_the_next_one_active() {
        signInAdaAndBob();

        Answer out = browser.post("/sign-out", "");

        assertThat(out.header("Location")).contains("/accounts");
        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.cookies()).doesNotContainKey(CookieJar.FIRST + "-2");
    }

    @Test
    void the_last_account_signs_out_to_the_front_page() {
        browser.signIn("ada", "engine");

        Answer out = browser.post("/sign-out", "");

        assertThat(out.header("Location")).contains("/");
        assertThat(browser.cookies()).doesNotContainKeys(CookieJar.FIRST, CookieJar.SELECTOR);
    }

    @Test
    void signing_out_of_all_ends_every_session_and_removes_every_key() {
        signInAdaAndBob();
        CookieJar copy = new CookieJar(site);
        browser.cookies().forEach(copy::with);

        Answer out = browser.post("/accounts/sign-out", "");

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.headers("Clear-Site-Data")).isNotEmpty();
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith(CookieJar.FIRST));
        assertThat(browser.cookies()).doesNotContainKey(CookieJar.SELECTOR);
        assertThat(copy.user()).isEmpty();
        assertThat(copy.with(CookieJar.SELECTOR, "1").user()).isEmpty();
    }

    @Test
    void other_devices_of_the_accounts_stay_signed_in() {
        CookieJar elsewhere = new CookieJar(site);
        elsewhere.signIn("ada", "engine");
        signInAdaAndBob();

        browser.post("/accounts/sign-out", "");

        assertThat(elsewhere.user()).isEqualTo("ada");
    }

    @Test
    void the_same_account_twice_in_one_browser_signs_the_former_one_out() {
        browser.signIn("ada", "engine");
        String former = String.valueOf(browser.cookies().get(CookieJar.FIRST));

        browser.add("ada", "engine");

        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.cookies()).doesNotContainKey(CookieJar.FIRST).containsEntry(CookieJar.SELECTOR, "2");
        assertThat(new CookieJar(site).with(CookieJar.FIRST, former).user()).isEmpty();
        assertThat(browser.get("/sessions").body())
                .containsOnlyOnce("class=\"row own\"")
                .doesNotContain("class=\"row\"");
    }

    @Test
    void the_same_by_the_api() {
        browser.signIn("ada", "engine");
        browser.post("/accounts/add", "");
        String token = browser.get("/api/v1/session").json().get("csrfToken").asString();

        Answer signedIn = browser.received(site.browser()
                .withCookie("__Host-account=2+; " + CookieJar.FIRST + "="
                        + browser.cookies().get(CookieJar.FIRST))
                .send(
                        "POST",
                        "/api/v1/sign-in",
                        "{\"username\":\"ada\",\"password\":\"engine\"}",
                        "X-CSRF-Token: " + token,
                        "Content-Type: application/json"));

        assertThat(signedIn.status()).isEqualTo(204);
        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.cookies()).doesNotContainKey(CookieJar.FIRST);
    }

    @Test
    void a_form_of_another_account_is_refused_in_clear_words_and_changes_nothing() {
        browser.signIn("ada", "engine");
        String tabOfAda = browser.token();
        browser.add("bob", "builder");

        Answer refused = browser.postWith(tabOfAda, "/sign-out", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("another account", "href=\"/accounts\"");
        assertThat(browser.user()).isEqualTo("bob");
        browser.switchTo(1);
        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.postWith(tabOfAda, "/sign-out", "").status()).isEqualTo(303);
    }

    @Test
    void so_is_one_while_an_account_is_being_added() {
        browser.signIn("ada", "engine");
        String tabOfAda = browser.token();
        browser.post("/accounts/add", "");

        Answer refused = browser.postWith(tabOfAda, "/sessions/end-others", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("another account");
    }

    @Test
    void nothing_is_switched_added_or_signed_out_without_a_token() {
        signInAdaAndBob();

        for (String path : List.of("/accounts/switch", "/accounts/add", "/accounts/sign-out")) {
            assertThat(browser.postWith("s.AAAA", path, "slot=1").status()).isEqualTo(403);
        }
        assertThat(browser.user()).isEqualTo("bob");
        assertThat(browser.get("/accounts").body()).contains("ada", "bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slot=3", "slot=0", "slot=6", "slot=x", "slot=", "a=b", "slot=2%2B"})
    void a_place_without_an_account_cannot_be_chosen(String form) {
        signInAdaAndBob();

        Answer answer = browser.post("/accounts/switch", form);

        assertThat(answer.header("Location")).contains("/accounts");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void a_stream_follows_the_session_of_its_page_whichever_account_is_active() {
        browser.signIn("ada", "engine");
        String ada = browser.sessionId();
        browser.add("bob", "builder");
        String path = "/api/v1/session/events";

        assertThat(browser.onItsWay("HEAD", path + "?session=" + ada, "").status())
                .isEqualTo(200);
        browser.post("/sign-out", "");
        assertThat(browser.user()).isEqualTo("ada");
        assertThat(browser.onItsWay("HEAD", path + "?session=nothing", "").status())
                .isEqualTo(200);
    }

    @Test
    void the_key_of_a_former_system_counts_in_the_first_place_only() {
        List<Slot> slots = Slots.of(SiteSettings.usual().cookie().alsoReading("sessionid"), "/")
                .all();

        assertThat(slots.get(0).cookie().keysIn("sessionid=abcdefghijklmnopqrstuvwxyz012345"))
                .hasSize(1);
        assertThat(slots.get(1).cookie().keysIn("sessionid=abcdefghijklmnopqrstuvwxyz012345"))
                .isEmpty();
        assertThat(slots)
                .extracting(slot -> slot.cookie().name())
                .doesNotHaveDuplicates()
                .hasSize(Slots.MAX);
    }
}
