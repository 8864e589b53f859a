package io.usersessions.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.domain.model.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotMePageTest {
    private static final TestSite SITE =
            new TestSite(SiteSettings.usual().with((address, language) -> Optional.of("Amsterdam, Netherlands")));

    private final Browser ada = SITE.signedIn("ada");
    private final SessionId session = SITE.sessionsOf("ada").get(0).id();
    /** Made once: a token of the next second is another one. */
    private final String token = TestSite.links().tokenFor(new NotMe(TestSite.userOf("ada"), session));

    private final String link = "/not-me?token=" + token;

    @AfterAll
    static void close() {
        SITE.close();
    }

    private static Answer end(Browser browser, String token) {
        String csrf = browser.get("/sign-in").formToken();
        return browser.postForm("/not-me", "csrf=" + csrf + "&token=" + token);
    }

    private boolean isLive() {
        return SITE.sessionsOf("ada").stream().anyMatch(live -> live.id().equals(session));
    }

    @Test
    void the_page_shows_what_the_session_is_and_not_whose() {
        Answer page = SITE.browser().get(link);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.withoutTokens())
                .contains("Sign out that device?", "Firefox on Linux", "Amsterdam, Netherlands", "today at")
                .doesNotContain("ada", "id-of-", "127.0.0.1");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void a_program_that_follows_the_link_changes_nothing(String method) {
        SITE.browser("Mail scanner").send(method, link, "");
        SITE.browser("Mail scanner").send(method, link + "&done", "");

        assertThat(isLive()).isTrue();
    }

    @Test
    void a_program_that_sends_the_form_without_its_token_changes_nothing() {
        Answer refused = SITE.browser().postForm("/not-me", "token=" + token);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(isLive()).isTrue();
    }

    @Test
    void after_the_confirmation_exactly_this_session_is_over() {
        SITE.signedIn("ada");
        List<SessionId> before =
                SITE.sessionsOf("ada").stream().map(live -> live.id()).toList();

        Browser stranger = SITE.browser();
        Answer ended = end(stranger, token);

        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.header("Location")).contains(link + "&done");
        Answer after = stranger.get(ended.header("Location").orElseThrow());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body())
                .contains("Signed out", "href=\"/sessions/secure\"", "Secure your account")
                .doesNotContain("Already");
        assertThat(SITE.sessionsOf("ada"))
                .extracting(live -> live.id())
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().filter(id -> !id.equals(session)).toList());
        assertThat(ada.get("/sessions").status()).isEqualTo(303);
    }

    @Test
    void whoever_uses_the_link_is_not_signed_in_by_it() {
        Browser stranger = SITE.browser();
        stranger.get(link);
        end(stranger, token);

        assertThat(stranger.get("/sessions").status()).isEqualTo(303);
        assertThat(stranger.cookie()).isEmpty();
    }

    @Test
    void a_second_use_says_that_it_is_over_already() {
        end(SITE.browser(), token);

        Browser stranger = SITE.browser();
        Answer again = end(stranger, token);

        assertThat(again.header("Location")).contains(link);
        assertThat(stranger.get(link).body()).contains("Already signed out");
    }

    @Test
    void it_works_in_a_browser_that_is_signed_in_as_somebody_else() {
        Browser bob = SITE.signedIn("bob");

        assertThat(bob.get(link).body()).contains("Sign out that device?");
        String csrf = bob.get("/sessions").formToken();
        assertThat(bob.postForm("/not-me", "csrf=" + csrf + "&token=" + token).status())
                .isEqualTo(303);

        assertThat(isLive()).isFalse();
        assertThat(bob.get("/sessions").status()).isEqualTo(200);
        assertThat(bob.get(link).body()).contains("href=\"/sign-in?next=/sessions/secure\"");
    }

    @Test
    void it_works_in_the_browser_of_the_session_itself() {
        assertThat(ada.get(link).body()).contains("This is the device that you’re using now.");
        String csrf = ada.get("/sessions").formToken();
        Answer ended = ada.postForm("/not-me", "csrf=" + csrf + "&token=" + token);

        assertThat(ended.status()).isEqualTo(303);
        assertThat(isLive()).isFalse();
    }

    @Test
    void a_token_for_the_session_of_another_user_finds_nothing() {
        String mixed = TestSite.links().tokenFor(new NotMe(TestSite.userOf("bob"), session));

        assertThat(SITE.browser().get("/not-me?token=" + mixed).body()).contains("Already signed out");
        end(SITE.browser(), mixed);

        assertThat(isLive()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?token",
                "?token=",
                "?token=.",
                "?token=AAAA.AAAA",
                "?token=%00",
                "?token=%F0%9F%98%80",
                "?token=%3Cscript%3Ealert(1)%3C/script%3E",
                "?other=1",
                "?token=a&token=b"
            })
    void any_other_link_is_answered_with_one_page(String query) {
        Answer page = SITE.browser().get("/not-me" + query);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("This link is no longer valid").doesNotContain("<script>alert");
    }

    @Test
    void a_forged_or_expired_token_ends_nothing() {
        NotMe permitted = new NotMe(TestSite.userOf("ada"), session);
        Keyring other = Keyring.parse(Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        String forged = new NotMeTokens(other, Instant::now).tokenFor(permitted);
        String expired =
                TestSite.links(() -> Instant.now().minus(Duration.ofDays(8))).tokenFor(permitted);

        assertThat(List.of(forged, expired, "", "x".repeat(5_000))).allSatisfy(token -> {
            assertThat(SITE.browser().get("/not-me?token=" + token).status()).isEqualTo(404);
            assertThat(end(SITE.browser(), token).status()).isEqualTo(404);
        });
        assertThat(isLive()).isTrue();
    }
}
