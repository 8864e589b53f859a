package io.usersessions.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** My sessions: what the list, the details and the confirmations show and do. */
class OwnPagesTest {
    private static final String OLD_KEY = "jv4q6rgnhzmqjeb4mktzpiz3sk5ljnb7";
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Duration BOUND = Duration.ofMillis(100);
    /** The fastest page counts: others wait for the processor, which other modules test on. */
    private static final int ROUNDS = 100;

    private final TestSite site =
            new TestSite(SiteSettings.usual().with(CookieFormat.secure().alsoReading("sessionid")));

    @AfterEach
    void close() {
        site.close();
    }

    private Browser signedInWithCurl() {
        Browser browser = site.browser(TestSite.CURL);
        browser.signIn("ada", "engine");
        return browser;
    }

    /** A browser whose user signed in too long ago to end other sessions. */
    private Browser signedInLongAgo() {
        site.importSessionOf("ada", OLD_KEY, Duration.ofMinutes(20));
        Browser browser = site.browser().withCookie("sessionid=" + OLD_KEY);
        id(browser);
        return browser;
    }

    private static String id(Browser browser) {
        return browser.get("/api/v1/session").json().get("id").asString();
    }

    private static boolean isSignedIn(Browser browser) {
        return !browser.get("/api/v1/session").json().get("user").isNull();
    }

    private static Answer post(Browser browser, String path) {
        return browser.postForm(path, "csrf=" + browser.token());
    }

    private static Answer name(Browser browser, String id, String encodedName) {
        return browser.postForm("/sessions/" + id + "/name", "csrf=" + browser.token() + "&name=" + encodedName);
    }

    private static List<String> idsIn(Answer page) {
        return Pattern.compile("<h3><a href=\"/sessions/([^\"]{22})\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void this_device_comes_first_and_the_newest_activity_next() {
        Browser here = site.signedIn("ada");
        Browser second = site.signedIn("ada");
        Browser third = site.signedIn("ada");

        Answer page = here.get("/sessions");

        assertThat(idsIn(page)).containsExactly(id(here), id(third), id(second));
        assertThat(page.body()).contains("class=\"count\">3</span>").containsOnlyOnce("This device");
    }

    @Test
    void somebody_who_is_signed_in_once_is_told_so_and_offered_no_end_of_others() {
        Answer page = site.signedIn("ada").get("/sessions");

        assertThat(page.body())
                .contains("signed in on this device only")
                .doesNotContain("/sessions/end-others", ">Sign out</a>");
    }

    @Test
    void a_row_says_how_and_when_the_session_ends_and_exactly_when_it_was_active() {
        Browser here = site.signedIn("ada");
        site.browser().signInByForm("ada", "engine", "remember=yes");
        signedInWithCurl();

        Answer page = here.get("/sessions");

        assertThat(page.body())
                .contains("ends when the browser closes", "ends in 14 days unless used", "ends when the program exits")
                .containsPattern(
                        "<p class=\"exact\" id=\"exact-[^\"]{22}\">Last active [^<]* Coordinated Universal Time;");
    }

    @Test
    void a_sign_in_from_a_new_device_is_asked_about_until_it_is_answered() {
        Browser here = site.signedIn("ada");
        Browser there = signedInWithCurl();

        Answer asked = here.get("/sessions");
        Answer yes = post(here, "/sessions/" + id(there) + "/recognise");
        Answer thanked = here.get("/sessions");

        assertThat(asked.body())
                .contains("New sign-in from curl", "Was this you?", "<span class=\"tag amber\">New</span>");
        assertThat(yes.headers("Location")).containsExactly("/sessions");
        assertThat(thanked.body()).contains("Thank you.").doesNotContain("New sign-in from", "tag amber");
        assertThat(isSignedIn(there)).isTrue();
    }

    @Test
    void nobody_answers_for_another_user() {
        Browser ada = site.signedIn("ada");
        Browser curl = signedInWithCurl();
        Browser bob = site.signedIn("bob");

        post(bob, "/sessions/" + id(curl) + "/recognise");

        assertThat(ada.get("/sessions").body()).contains("New sign-in from curl");
    }

    @Test
    void ending_one_is_confirmed_done_and_said() {
        Browser here = site.signedIn("ada");
        Browser there = signedInWithCurl();
        SessionId ended = SessionId.parse(id(there)).orElseThrow();
        String path = "/sessions/" + ended + "/end";

        Answer asked = here.get(path);
        boolean isStillSignedIn = isSignedIn(there);
        Answer done = here.postForm(path, "csrf=" + asked.formToken());
        Answer said = here.get("/sessions");
        Answer later = here.get("/sessions");

        assertThat(asked.body()).contains("curl will be signed out at once.");
        assertThat(isStillSignedIn).isTrue();
        assertThat(done.headers("Location")).containsExactly("/sessions");
        assertThat(isSignedIn(there)).isFalse();
        assertThat(said.body()).containsPattern("(?s)role=\"status\".*Signed out curl\\..*</div>");
        assertThat(later.body()).doesNotContain("Signed out curl");
        assertThat(site.ends().of(ended)).hasValueSatisfying(record -> {
            assertThat(record.by().userAgent()).contains(TestSite.FIREFOX);
            assertThat(record.by().ip()).hasToString("Optional[127.0.0.1]");
        });
    }

    @Test
    void an_end_that_came_too_late_is_told_kindly_and_the_same_for_every_id() {
        Browser here = site.signedIn("ada");
        Browser there = signedInWithCurl();
        String id = id(there);
        String bobs = id(site.signedIn("bob"));
        post(here, "/sessions/" + id + "/end");
        here.get("/sessions");

        for (String over : List.of(id, bobs, UNKNOWN, "x", "..%5c")) {
            Answer again = post(here, "/sessions/" + over + "/end");
            Answer said = here.get("/sessions");
            Answer asked = here.get("/sessions/" + over + "/end");
            Answer saidToo = here.get("/sessions");

            assertThat(again.headers("Location")).as(over).containsExactly("/sessions");
            assertThat(said.body()).contains("That device was signed out already.");
            assertThat(asked.headers("Location")).as(over).containsExactly("/sessions");
            assertThat(saidToo.body()).contains("That device was signed out already.");
        }
        assertThat(site.ends().of(SessionId.parse(bobs).orElseThrow())).isEmpty();
    }

    @Test
    void ending_all_others_is_confirmed_with_their_names_and_counted() {
        Browser here = site.signedIn("ada");
        List<Browser> others = List.of(site.signedIn("ada"), signedInWithCurl());

        Answer asked = here.get("/sessions/end-others");
        Answer done = here.postForm("/sessions/end-others", "csrf=" + asked.formToken());
        Answer said = here.get("/sessions");
        post(here, "/sessions/end-others");
        Answer saidNone = here.get("/sessions");

        assertThat(asked.body()).contains("2 devices will be signed out at once.", "curl", "Firefox on Linux");
        assertThat(done.headers("Location")).containsExactly("/sessions");
        assertThat(others).noneMatch(OwnPagesTest::isSignedIn);
        assertThat(said.body()).contains("Signed out on 2 devices.");
        assertThat(saidNone.body()).contains("No other device was signed in.");
    }

    @Test
    void securing_the_account_ends_all_others_and_goes_on_to_the_password() {
        Browser here = site.signedIn("ada");
        Browser there = signedInWithCurl();

        Answer asked = here.get("/sessions/secure");
        Answer done = here.postForm("/sessions/secure", "csrf=" + asked.formToken());

        assertThat(asked.body()).contains("1 other device will be signed out at once.", "choose a new password");
        assertThat(done.headers("Location")).containsExactly("/account/password");
        assertThat(isSignedIn(there)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions/{id}/end", "/sessions/end-others", "/sessions/secure"})
    void an_end_asks_for_the_password_when_the_sign_in_is_old_and_goes_on_with_it(String pattern) {
        Browser there = signedInWithCurl();
        String path = pattern.replace("{id}", id(there));
        Browser here = signedInLongAgo();

        Answer page = here.get(path);
        Answer form = post(here, path);
        boolean isStillSignedIn = isSignedIn(there);
        Answer confirmed =
                here.postForm("/step-up", "csrf=" + here.get("/step-up").formToken() + "&password=engine&next=" + path);
        Answer asked = here.get(path);
        Answer done = here.postForm(path, "csrf=" + asked.formToken());

        assertThat(List.of(page, form))
                .allSatisfy(answer -> assertThat(answer.headers("Location")).containsExactly("/step-up?next=" + path));
        assertThat(isStillSignedIn).isTrue();
        assertThat(confirmed.headers("Location")).containsExactly(path);
        assertThat(done.status()).isEqualTo(303);
        assertThat(isSignedIn(there)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sessions/{id}", "/api/v1/sessions?except=current"})
    void the_api_demands_a_newer_sign_in_by_the_same_rule(String pattern) {
        Browser there = signedInWithCurl();
        Browser here = signedInLongAgo();

        Answer refused = here.call("DELETE", pattern.replace("{id}", id(there)), "");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "max_age=\"900\"");
        assertThat(isSignedIn(there)).isTrue();
    }

    @Test
    void signing_out_here_needs_no_password() {
        Browser here = signedInLongAgo();
        String path = "/sessions/" + id(here) + "/end";

        Answer asked = here.get(path);
        Answer done = here.postForm(path, "csrf=" + asked.formToken());

        assertThat(asked.body()).contains("Sign out of this device?");
        assertThat(done.headers("Location")).containsExactly("/");
        assertThat(isSignedIn(here)).isFalse();
    }

    @Test
    void the_details_show_what_the_client_says_and_what_happened_in_the_session() {
        Browser here = site.signedIn("ada");
        Browser there = signedInWithCurl();

        Answer page = here.get("/sessions/" + id(there));

        assertThat(page.body())
                .contains("<h1><bdi>curl</bdi></h1>", "<bdi>curl/8.14.1</bdi>", "<bdi>127.0.0.1</bdi>")
                .containsOnlyOnce("class=\"what\">Signed in<span class=\"tag amber\">New device</span>");
    }

    @Test
    void the_details_of_what_is_no_live_session_of_the_user_are_404_whatever_it_is() {
        Browser here = site.signedIn("ada");
        Browser over = signedInWithCurl();
        String ended = id(over);
        over.call("POST", "/api/v1/sign-out", "");

        List<Answer> pages = Stream.of(id(site.signedIn("bob")), ended, UNKNOWN, "x")
                .map(id -> here.get("/sessions/" + id))
                .toList();

        assertThat(pages).extracting(Answer::status).containsOnly(404);
        assertThat(name(here, ended, "x").status()).isEqualTo(404);
    }

    @Test
    void a_device_is_called_as_its_owner_calls_it_until_the_name_is_taken_away() {
        Browser here = site.signedIn("ada");
        String id = id(signedInWithCurl());

        Answer named = name(here, id, "+Build%0Aserver%E2%80%AE+");
        Answer details = here.get("/sessions/" + id);
        Answer list = here.get("/sessions");
        name(here, id, "+");
        Answer unnamed = here.get("/sessions/" + id);

        assertThat(named.headers("Location")).containsExactly("/sessions/" + id);
        assertThat(details.body()).contains("This device is now called Build server.", "value=\"Build server\"");
        assertThat(list.body()).contains("<bdi>Build server</bdi></a>", "<span><bdi>curl</bdi></span>");
        assertThat(unnamed.body()).contains("<h1><bdi>curl</bdi></h1>").doesNotContain("Build server");
    }

    @Test
    void a_hostile_name_is_shown_as_text() {
        Browser here = site.signedIn("ada");
        String id = id(signedInWithCurl());

        name(here, id, "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        for (String path :
                List.of("/sessions", "/sessions/" + id, "/sessions/" + id + "/end", "/sessions/end-others")) {
            assertThat(here.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert", "\">&lt;script");
        }
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
        for (String path : List.of("/sessions/" + UNKNOWN, "/sessions/end-others", "/sessions/secure", "/security")) {
            assertThat(site.browser().get(path).headers("Location")).containsExactly("/sign-in?next=" + path);
        }
    }

    @Test
    void two_hundred_sessions_are_one_page_that_is_made_in_a_tenth_of_a_second() {
        Browser here = site.signedIn("ada");
        IntStream.range(0, 199).forEach(number -> site.signedIn("ada"));

        assertThat(idsIn(here.get("/sessions"))).hasSize(200).doesNotHaveDuplicates();
        assertThat(Stream.generate(() -> timed(here)).limit(ROUNDS).anyMatch(time -> time.compareTo(BOUND) < 0))
                .as("one of %s pages within %s", ROUNDS, BOUND)
                .isTrue();
    }

    private static Duration timed(Browser browser) {
        long start = System.nanoTime();
        browser.get("/sessions");
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
