package io.usersessions.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignedOutPageTest {
    private static final String FROM = "from curl";

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private Browser signedInByForm(String agent) {
        Browser browser = site.browser(agent);
        browser.signInByForm("ada", "engine");
        return browser;
    }

    private static String idOf(Browser browser) {
        return browser.get("/api/v1/session").json().get("id").asString();
    }

    private void endOthersFrom(String agent) {
        Browser ender = signedInByForm(agent);
        ender.postForm("/sessions/end-others", "csrf=" + ender.get("/").formToken());
    }

    @Test
    void a_browser_is_told_when_and_from_where_its_session_was_ended() {
        Browser ended = signedInByForm(TestSite.FIREFOX);
        endOthersFrom(TestSite.CURL);

        Answer sentTo = ended.get("/security");
        Answer page = ended.get(sentTo.header("Location").orElseThrow());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("You were signed out", "Signed out today at", FROM, "change your password");
    }

    @Test
    void whoever_knows_only_the_id_of_a_session_is_told_nothing_about_it() {
        String id = idOf(signedInByForm(TestSite.FIREFOX));
        endOthersFrom(TestSite.CURL);

        Answer page = site.browser().get("/signed-out?session=" + id);

        assertThat(page.body()).contains("You were signed out").doesNotContain(FROM);
    }

    @Test
    void a_proof_of_one_session_proves_no_other() {
        Browser one = signedInByForm(TestSite.FIREFOX);
        String other = idOf(signedInByForm(TestSite.FIREFOX));
        endOthersFrom(TestSite.CURL);

        Answer page = one.get("/signed-out?session=" + other);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(FROM);
        assertThat(site.browser()
                        .withCookie("__Host-had=" + other + ".AAAAAAAAAAAAAAAAAAAAAA")
                        .get("/signed-out?session=" + other)
                        .body())
                .doesNotContain(FROM);
    }

    @Test
    void a_browser_that_signed_in_again_is_told_of_its_former_session_when_it_asks() {
        Browser browser = signedInByForm(TestSite.FIREFOX);
        String former = idOf(browser);
        endOthersFrom(TestSite.CURL);
        browser.signInByForm("ada", "engine");

        assertThat(browser.get("/signed-out").status()).isEqualTo(303);
        assertThat(browser.get("/signed-out?session=" + former).body()).contains(FROM);
    }

    @Test
    void proofs_that_nobody_gave_are_no_more_than_text() {
        for (String cookie : new String[] {"", "/", "a.b", "x".repeat(4_000), "%00", "..", "/////////"}) {
            Answer page =
                    site.browser().withCookie("__Host-had=" + cookie).get("/signed-out?session=AAAAAAAAAAAAAAAAAAAAAA");

            assertThat(page.status()).as(cookie).isEqualTo(200);
        }
    }
}
