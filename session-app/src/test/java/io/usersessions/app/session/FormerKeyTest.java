package io.usersessions.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.SiteSettings;
import io.usersessions.app.server.TestSite;
import io.usersessions.domain.cookie.CookieFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key that was replaced a moment ago still shows its session, and ends no other. */
class FormerKeyTest {
    private static final String OLD_KEY = "jv4q6rgnhzmqjeb4mktzpiz3sk5ljnb7";

    private final TestSite site =
            new TestSite(SiteSettings.usual().with(CookieFormat.secure().alsoReading("sessionid")));

    /** A way to end another session. */
    private record Way(String name, Ending ending) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Ending {
        Answer of(Browser browser, String id);
    }

    private static Stream<Way> ways() {
        return Stream.of(
                new Way(
                        "one, on the page",
                        (browser, id) -> browser.postForm("/sessions/" + id + "/end", "csrf=" + browser.token())),
                new Way(
                        "all others, on the page",
                        (browser, id) -> browser.postForm("/sessions/end-others", "csrf=" + browser.token())),
                new Way("one, by the API", (browser, id) -> browser.call("DELETE", "/api/v1/sessions/" + id, "")),
                new Way(
                        "all others, by the API",
                        (browser, id) -> browser.call("DELETE", "/api/v1/sessions?except=current", "")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Browser withOldKey() {
        return site.browser().withCookie("sessionid=" + OLD_KEY);
    }

    private static String of(Browser browser, String field) {
        return browser.get("/api/v1/session").json().get(field).asString();
    }

    @Test
    void a_former_key_shows_its_session() {
        site.importSessionOf("ada", OLD_KEY);
        Browser renewed = withOldKey();
        String id = of(renewed, "id");

        Browser late = withOldKey();

        assertThat(renewed.cookie()).startsWith("__Host-session=");
        assertThat(of(late, "id")).isEqualTo(id);
        assertThat(late.cookie()).isEqualTo("sessionid=" + OLD_KEY);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_former_key_ends_no_session(Way way) {
        site.importSessionOf("ada", OLD_KEY);
        Browser other = site.signedIn("ada");
        of(withOldKey(), "id");

        Answer answer = way.ending().of(withOldKey(), of(other, "id"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(of(other, "user")).isEqualTo("ada");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void the_newest_key_ends_the_other_session(Way way) {
        site.importSessionOf("ada", OLD_KEY);
        Browser other = site.signedIn("ada");
        Browser renewed = withOldKey();
        of(renewed, "id");

        Answer answer = way.ending().of(renewed, of(other, "id"));

        assertThat(answer.status()).isLessThan(400);
        assertThat(other.get("/api/v1/session").json().get("user").isNull()).isTrue();
    }
}
