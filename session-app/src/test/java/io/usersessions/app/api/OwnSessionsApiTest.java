package io.usersessions.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OwnSessionsApiTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static String id(Browser browser) {
        return browser.get("/api/v1/session").json().get("id").asString();
    }

    private static boolean isAnonymous(Browser browser) {
        return browser.get("/api/v1/session").json().get("user").isNull();
    }

    @Test
    void a_user_sees_all_own_sessions_with_device_and_address_and_which_is_this() {
        Browser firefox = site.signedIn("ada");
        Browser curl = site.browser(TestSite.CURL);
        curl.signIn("ada", "engine");
        site.signedIn("bob");

        JsonNode sessions = firefox.get("/api/v1/sessions").json();

        assertThat(sessions).hasSize(2);
        JsonNode mine = sessions.get(0).get("current").asBoolean() ? sessions.get(0) : sessions.get(1);
        JsonNode other = sessions.get(0).get("current").asBoolean() ? sessions.get(1) : sessions.get(0);
        assertThat(mine.propertyNames())
                .containsExactly(
                        "id",
                        "current",
                        "userAgent",
                        "device",
                        "ip",
                        "location",
                        "createdAt",
                        "lastActivity",
                        "expireDate");
        assertThat(mine.get("id").asString()).isEqualTo(id(firefox));
        assertThat(mine.get("device").asString()).isEqualTo("Firefox on Linux");
        assertThat(mine.get("userAgent").asString()).isEqualTo(TestSite.FIREFOX);
        assertThat(mine.get("ip").asString()).isEqualTo("127.0.0.1");
        assertThat(mine.get("location").isNull()).isTrue();
        assertThat(other.get("device").asString()).isEqualTo("curl");
        assertThat(other.get("current").asBoolean()).isFalse();
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_anonymous_at_its_next_request_and_never_comes_back() {
        Browser here = site.signedIn("ada");
        Browser there = site.signedIn("ada");
        String token = there.token();

        Answer ended = here.call("DELETE", "/api/v1/sessions/" + id(there), "");
        Answer write = there.send(
                "PUT", "/api/v1/session/data/a", "1", "X-CSRF-Token: " + token, "Content-Type: application/json");

        assertThat(ended.status()).isEqualTo(204);
        assertThat(ended.headers("Clear-Site-Data")).isEmpty();
        assertThat(write.status()).isEqualTo(403);
        assertThat(isAnonymous(there)).isTrue();
        assertThat(isAnonymous(here)).isFalse();
        assertThat(here.get("/api/v1/sessions").json()).hasSize(1);
    }

    @Test
    void every_id_that_is_not_one_s_own_live_session_gets_the_same_404() {
        Browser ada = site.signedIn("ada");
        Browser bob = site.signedIn("bob");
        String ended = id(site.signedIn("ada"));
        ada.call("DELETE", "/api/v1/sessions/" + ended, "");

        Answer foreign = ada.call("DELETE", "/api/v1/sessions/" + id(bob), "");
        Answer random = ada.call("DELETE", "/api/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA", "");
        Answer malformed = ada.call("DELETE", "/api/v1/sessions/x%27--", "");
        Answer again = ada.call("DELETE", "/api/v1/sessions/" + ended, "");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(random.body()).isEqualTo(foreign.body());
        assertThat(malformed.body()).isEqualTo(foreign.body());
        assertThat(again.body()).isEqualTo(foreign.body());
        assertThat(isAnonymous(bob)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ff",
                "%c3",
                "%c0%ae",
                "%e2%82",
                "%ed%a0%80",
                "%u0041",
                "%2e",
                "%2e%2e",
                "%2e%2e;x",
                "..;x",
                "..",
                ".",
                "%2f",
                "%25",
                "%5c",
                "%01",
                "%7f",
                "|",
                "\u00e4",
                "a;b",
                "null"
            })
    void an_invalid_id_is_404_in_every_spelling(String id) {
        Browser browser = site.signedIn("ada");

        Answer answer = browser.call("DELETE", "/api/v1/sessions/" + id, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(isAnonymous(browser)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%00"})
    void a_malformed_path_is_refused_before_anything_is_looked_up(String id) {
        Browser browser = site.signedIn("ada");

        Answer answer = browser.call("DELETE", "/api/v1/sessions/" + id, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(isAnonymous(browser)).isFalse();
    }

    @Test
    void ending_all_others_says_how_many_and_keeps_this_one() {
        Browser here = site.signedIn("ada");
        Browser there = site.signedIn("ada");
        Browser elsewhere = site.signedIn("ada");

        Answer answer = here.call("DELETE", "/api/v1/sessions?except=current", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"ended\":2}");
        assertThat(isAnonymous(there)).isTrue();
        assertThat(isAnonymous(elsewhere)).isTrue();
        assertThat(isAnonymous(here)).isFalse();
    }

    @Test
    void ending_all_without_saying_which_to_keep_is_refused() {
        Browser browser = site.signedIn("ada");

        assertThat(browser.call("DELETE", "/api/v1/sessions", "").status()).isEqualTo(400);
        assertThat(browser.call("DELETE", "/api/v1/sessions?except=none", "").status())
                .isEqualTo(400);
        assertThat(isAnonymous(browser)).isFalse();
    }

    @Test
    void ending_the_current_session_signs_out() {
        Browser browser = site.signedIn("ada");

        Answer answer = browser.call("DELETE", "/api/v1/sessions/" + id(browser), "");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(browser.cookie()).isEmpty();
        assertThat(isAnonymous(browser)).isTrue();
    }

    @Test
    void an_anonymous_visitor_has_no_sessions_to_see_or_end() {
        Browser browser = site.browser();

        Answer list = browser.get("/api/v1/sessions");
        Answer end = browser.call("DELETE", "/api/v1/sessions/AAAAAAAAAAAAAAAAAAAAAA", "");
        Answer endOthers = browser.call("DELETE", "/api/v1/sessions?except=current", "");

        assertThat(list.status()).isEqualTo(401);
        assertThat(list.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(list.header("WWW-Authenticate")).isPresent();
        assertThat(end.status()).isEqualTo(401);
        assertThat(endOthers.status()).isEqualTo(401);
    }

    @Test
    void a_page_view_of_someone_signed_in_costs_one_look_at_the_store() {
        Browser browser = site.signedIn("ada");
        site.storeCalls();

        browser.get("/api/v1/session");

        assertThat(site.storeCalls()).containsExactly("find");
    }
}
