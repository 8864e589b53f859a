package io.usersessions.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.asset.Assets;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.model.SessionCap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void the_front_page_for_an_anonymous_visitor_costs_no_call_and_sets_no_cookie() {
        Answer page = site.browser().get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"/sign-in\"", "<html lang=\"en\" dir=\"ltr\">")
                .doesNotContain("action=\"/sign-out\"");
        assertThat(page.headers("Set-Cookie")).isEmpty();
        assertThat(site.storeCalls()).isEmpty();
    }

    @Test
    void signing_in_leads_to_the_sessions_with_this_device_marked() {
        Browser browser = site.browser();

        Answer signIn = browser.signInByForm("ada", "engine");
        Answer sessions = browser.get("/sessions");

        assertThat(signIn.status()).isEqualTo(303);
        assertThat(signIn.headers("Location")).containsExactly("/sessions");
        assertThat(signIn.sessionCookie()).doesNotContain("Max-Age");
        assertThat(sessions.body())
                .contains("Firefox on Linux", "127.0.0.1", "This device", "<time datetime=\"20")
                .contains("<ul class=\"rows\" role=\"list\">")
                .doesNotContain("Sign out everywhere else");
        assertThat(sessions.headers("Cache-Control")).containsExactly("no-store");
        assertThat(sessions.headers("Vary")).containsExactlyInAnyOrder("Cookie", "Accept-Encoding, Accept-Language");
    }

    @Test
    void times_are_exact_to_the_second_as_html_can_have_them() {
        Answer sessions = site.signedIn("ada").get("/sessions");

        assertThat(Pattern.compile("datetime=\"([^\"]+)\"")
                        .matcher(sessions.body())
                        .results())
                .extracting(match -> match.group(1))
                .hasSize(2)
                .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void remember_me_gives_a_cookie_that_lasts() {
        Answer signIn = site.browser().signInByForm("ada", "engine", "remember=yes");

        assertThat(signIn.sessionCookie()).contains("; Max-Age=77");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_show_the_same_page() {
        Answer wrongName = site.browser().signInByForm("adb", "engine");
        Answer wrongPassword = site.browser().signInByForm("ada", "motor");

        assertThat(wrongName.status()).isEqualTo(401);
        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongName.body())
                .contains("<title>Error: Sign in · User Sessions</title>", "The name or password is wrong.")
                .containsPattern(
                        "<input class=\"input\" id=\"name\" [^>]*aria-invalid=\"true\" *aria-describedby=\"failed\"")
                .containsPattern(
                        "<input class=\"input\" id=\"password\" [^>]*aria-invalid=\"true\" *aria-describedby=\"failed\"");
        assertThat(withoutTokens(wrongName).replace("adb", "ada")).isEqualTo(withoutTokens(wrongPassword));
        assertThat(wrongName.headers("Set-Cookie")).isEmpty();
    }

    private static String withoutTokens(Answer answer) {
        return answer.body().replaceAll("value=\"a\\.[^\"]+\"", "");
    }

    @Test
    void a_fresh_sign_in_page_shows_no_error() {
        Answer form = site.browser().get("/sign-in");

        assertThat(form.body())
                .contains("<title>Sign in · User Sessions</title>")
                .doesNotContain("aria-invalid", "role=\"alert\"");
    }

    @Test
    void a_page_to_go_to_next_is_kept_through_the_form() {
        Browser browser = site.browser();

        Answer form = browser.get("/sign-in?next=%2F%3Fa%3Db");
        Answer signIn = browser.signInByForm("ada", "engine", "next=" + encoded("/?a=b"));

        assertThat(form.body()).contains("name=\"next\" value=\"/?a=b\"");
        assertThat(signIn.headers("Location")).containsExactly("/?a=b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "%2f%2fevil.example"
            })
    void nobody_is_redirected_to_another_site(String next) {
        Browser browser = site.browser();

        Answer form = browser.get("/sign-in?next=" + encoded(next));
        Answer signIn = browser.signInByForm("ada", "engine", "next=" + encoded(next));

        assertThat(form.body()).contains("name=\"next\" value=\"/sessions\"").doesNotContain("\"" + next);
        assertThat(signIn.headers("Location")).containsExactly("/sessions");
    }

    @Test
    void ending_one_session_signs_that_browser_out_and_no_other() {
        Browser here = site.signedIn("ada");
        Browser there = site.signedIn("ada");
        Answer page = here.get("/sessions");
        Matcher other = Pattern.compile("href=\"(/sessions/[^\"/]{22}/end)\"").matcher(page.body());
        assertThat(other.find()).isTrue();

        Answer ended = here.postForm(other.group(1), "csrf=" + page.formToken());

        assertThat(ended.status()).isEqualTo(303);
        assertThat(ended.headers("Location")).containsExactly("/sessions");
        assertThat(there.get("/sessions").headers("Location")).containsExactly("/signed-out?next=/sessions");
        assertThat(here.get("/sessions").status()).isEqualTo(200);
    }

    @Test
    void signing_out_everywhere_else_keeps_this_device() {
        Browser here = site.signedIn("ada");
        Browser there = site.signedIn("ada");
        Answer page = here.get("/sessions");
        assertThat(page.body()).contains("Sign out everywhere else");

        Answer ended = here.postForm("/sessions/end-others", "csrf=" + page.formToken());

        assertThat(ended.status()).isEqualTo(303);
        assertThat(there.get("/").body()).contains("Sign in");
        assertThat(here.get("/").body()).contains("Hello, ada");
    }

    @Test
    void ending_the_current_session_by_hand_signs_out() {
        Browser browser = site.signedIn("ada");
        String id = browser.get("/api/v1/session").json().get("id").asString();

        Answer ended = browser.postForm("/sessions/" + id + "/end", "csrf=" + browser.token());

        assertThat(ended.headers("Location")).containsExactly("/");
        assertThat(ended.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(browser.cookie()).isEmpty();
    }

    @Test
    void signing_out_clears_what_the_browser_kept() {
        Browser browser = site.signedIn("ada");

        Answer signOut =
                browser.postForm("/sign-out", "csrf=" + browser.get("/").formToken());

        assertThat(signOut.status()).isEqualTo(303);
        assertThat(signOut.headers("Location")).containsExactly("/");
        assertThat(signOut.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(browser.cookie()).isEmpty();
    }

    @Test
    void every_page_of_someone_signed_in_offers_to_sign_out() {
        Browser browser = site.signedIn("ada");

        for (String path : List.of("/", "/sessions", "/sign-in")) {
            assertThat(browser.get(path).body()).as(path).contains("<form method=\"post\" action=\"/sign-out\">");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=",
                "__Host-session=deleted",
                "__Host-session=../../x",
                "__Host-session=AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "__Host-session=\u00e4\u00f6",
                "__Host-session=x; __Host-session=y"
            })
    void a_cookie_that_the_client_invented_is_an_anonymous_visit_without_a_row(String cookie) {
        Answer page = site.browser().withCookie(cookie).get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/sign-in\"");
        assertThat(page.headers("Set-Cookie")).isEmpty();
        assertThat(site.storeCalls()).doesNotContain("create", "replace", "touch", "end");
    }

    @Test
    void the_key_is_on_no_page() {
        Browser browser = site.signedIn("ada");
        String secret = browser.cookie().split("\\.", -1)[1];

        for (String path : List.of("/", "/sessions", "/sign-in", "/api/v1/session", "/api/v1/sessions", "/nothing")) {
            assertThat(browser.get(path).toString()).as(path).doesNotContain(secret);
        }
    }

    @Test
    void errors_are_plain_pages() {
        Answer missing = site.browser().get("/nothing/here");
        Answer wrongMethod = site.browser().send("DELETE", "/sign-in", "");
        Answer errorPage = site.browser().get("/error");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body())
                .contains("<h1>Page not found</h1>", "href=\"/\"", "href=\"/sessions\"")
                .doesNotContain("Jetty", "/nothing/here", "\tat ");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.headers("Allow")).containsExactly("GET, HEAD, POST");
        assertThat(errorPage.status()).isEqualTo(404);
    }

    @Test
    void a_malformed_form_is_400_and_an_oversized_one_413() {
        Browser browser = site.browser();

        assertThat(browser.postForm("/sign-in", "csrf=%zz").status()).isEqualTo(400);
        assertThat(browser.postForm("/sign-in", "csrf=a&csrf=b").status()).isEqualTo(400);
        assertThat(browser.postForm("/sign-in", "name=" + "x".repeat(140_000)).status())
                .isEqualTo(413);
    }

    @Test
    void a_failed_store_is_a_503_page() {
        Browser browser = site.signedIn("ada");
        site.failStoreAt("find");

        Answer page = browser.get("/");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.headers("Retry-After")).containsExactly("1");
        assertThat(page.body()).contains("<h1>Not available</h1>").doesNotContain("href=\"/sign-in\"");
    }

    @Test
    void one_session_more_than_the_cap_allows_is_409() {
        try (TestSite small =
                new TestSite(SiteSettings.usual().with(new SessionCap(1, SessionCap.WhenReached.REFUSE)))) {
            small.signedIn("ada");

            Answer second = small.browser().signInByForm("ada", "engine");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.body()).contains("<h1>Conflict</h1>");
            assertThat(second.headers("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void the_stylesheet_is_the_same_for_everyone_and_may_be_kept() {
        Browser browser = site.signedIn("ada");
        site.storeCalls();

        Answer style = browser.get(new Assets().path("style.css"));

        assertThat(style.status()).isEqualTo(200);
        assertThat(style.header("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(style.headers("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(style.headers("Vary")).containsExactly("Accept-Encoding");
        assertThat(site.storeCalls()).isEmpty();
    }

    @Test
    void without_scripts_the_next_page_says_that_the_session_ended() {
        try (TestSite site = new TestSite()) {
            Browser browser = site.signedIn("ada");
            String cookie = browser.cookie();
            browser.call("POST", "/api/v1/sign-out", "");
            Browser open = site.browser().withCookie(cookie);

            Answer next = open.get("/sessions");

            assertThat(next.status()).isEqualTo(303);
            assertThat(next.header("Location")).contains("/signed-out?next=/sessions");
            assertThat(open.get("/signed-out?next=/sessions").body())
                    .contains("<h1 id=\"ended\">You were signed out</h1>", "href=\"/sign-in?next=/sessions\"");
            assertThat(open.get("/sign-in").body()).contains("You were signed out.");
            assertThat(site.browser().get("/sign-in").body()).doesNotContain("You were signed out");
            assertThat(site.signedIn("ada").get("/sign-in").body()).doesNotContain("You were signed out");
        }
    }

    @Test
    void only_pages_of_someone_signed_in_have_the_script_that_watches_the_session() {
        try (TestSite site = new TestSite()) {
            String script = new Assets().path("session-end.js");
            assertThat(site.browser().get("/").body()).doesNotContain(script);
            assertThat(site.signedIn("ada").get("/").body())
                    .containsPattern("<script src=\"" + script
                            + "\" data-session=\"[\\w-]{22}\" data-other=\"[^\"<]+\" defer></script>");
            assertThat(site.browser().get(script).header("Content-Type")).contains("text/javascript;charset=utf-8");
        }
    }
}
