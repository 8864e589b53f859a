package io.usersessions.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.cookie.CookieFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlainHttpTest {
    private final TestSite site = new TestSite(SiteSettings.usual().with(CookieFormat.plainHttp()));

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void the_cookie_has_a_plain_name_and_may_travel_without_tls() {
        Answer signIn = site.browser().signIn("ada", "engine");

        assertThat(signIn.headers("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .endsWith("; Path=/; HttpOnly; SameSite=Lax")
                        .doesNotContain("Secure"));
    }

    @Test
    void a_user_is_signed_in_until_signing_out() {
        Browser browser = site.signedIn("ada");

        Answer before = browser.get("/");
        Answer signOut = browser.postForm("/sign-out", "csrf=" + before.formToken());
        Answer after = browser.get("/");

        assertThat(before.body()).contains("Hello, ada");
        assertThat(signOut.headers("Set-Cookie"))
                .containsExactly("session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
        assertThat(after.body()).contains("href=\"/sign-in\"");
    }

    @Test
    void a_cookie_of_the_name_it_has_over_tls_is_not_taken() {
        String cookie = site.signedIn("ada").cookie();

        Answer page = site.browser().withCookie("__Host-" + cookie).get("/");

        assertThat(page.body()).contains("href=\"/sign-in\"");
    }
}
