package io.usersessions.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityPageTest {
    private static final Pattern OLDER = Pattern.compile("href=\"(/security\\?after=[^\"]+)\"");

    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static long signInsIn(Answer page) {
        return Pattern.compile("class=\"what\">Signed in")
                .matcher(page.body())
                .results()
                .count();
    }

    @Test
    void what_happened_is_shown_and_a_sign_in_elsewhere_can_be_disowned() {
        Browser here = site.signedIn("ada");
        Browser there = site.browser(TestSite.CURL);
        there.signIn("ada", "engine");
        there.call("POST", "/api/v1/sign-out", "");

        Answer page = here.get("/security");

        assertThat(page.body())
                .contains("Security activity", "Signed out", "New device", "curl")
                .containsOnlyOnce("href=\"/sessions/secure\" aria-label=\"This wasn’t me: curl, today\"");
        assertThat(signInsIn(page)).isEqualTo(2);
    }

    @Test
    void nobody_sees_what_happened_to_another_user() {
        site.browser(TestSite.CURL).signIn("bob", "builder");

        assertThat(site.signedIn("ada").get("/security").withoutTokens()).doesNotContain("curl");
    }

    @Test
    void older_entries_are_on_pages_of_their_own_each_once() {
        Browser here = site.signedIn("ada");
        IntStream.range(0, 69).forEach(number -> site.signedIn("ada"));

        Answer first = here.get("/security");
        String older =
                OLDER.matcher(first.body()).results().findFirst().orElseThrow().group(1);
        Answer second = here.get(older);

        assertThat(signInsIn(first)).isEqualTo(50);
        assertThat(signInsIn(second)).isEqualTo(20);
        assertThat(first.body()).doesNotContain(">Newest<");
        assertThat(second.body()).contains("href=\"/security\">Newest<").doesNotContain(">Older<");
    }

    @Test
    void a_page_never_ends_between_a_mark_and_its_sign_in() {
        Browser here = site.signedIn("ada");
        // The newest 49 entries are sign-ins; the fiftieth is the mark of the sign-in of a new device.
        site.browser(TestSite.CURL).signIn("ada", "engine");
        IntStream.range(0, 49).forEach(number -> site.signedIn("ada"));

        Answer first = here.get("/security");
        String older =
                OLDER.matcher(first.body()).results().findFirst().orElseThrow().group(1);

        assertThat(first.body()).contains("class=\"what\">Signed in<span class=\"tag amber\">New device");
        assertThat(signInsIn(first)).isEqualTo(50);
        assertThat(signInsIn(here.get(older))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "1", "9223372036854775807.1", "1.%3Cscript%3E", "-1.a"})
    void a_cursor_that_no_page_gave_does_no_harm(String cursor) {
        Answer page = site.signedIn("ada").get("/security?after=" + cursor);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void where_nothing_is_left_the_page_says_so() {
        assertThat(site.signedIn("ada").get("/security?after=1.1").body()).contains("There’s nothing older.");
    }
}
