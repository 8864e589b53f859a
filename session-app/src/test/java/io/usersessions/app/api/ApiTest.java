package io.usersessions.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.TestSite;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest {
    private final TestSite site = new TestSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.json().propertyNames()).containsExactly("type", "title", "status", "detail");
        assertThat(answer.json().get("type").asString()).isEqualTo("about:blank");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @Test
    void an_anonymous_session_has_a_token_and_nothing_else_and_leaves_no_trace() {
        Answer answer = site.browser().get("/api/v1/session");

        JsonNode session = answer.json();
        assertThat(session.propertyNames())
                .containsExactly(
                        "id",
                        "user",
                        "userId",
                        "createdAt",
                        "authenticatedAt",
                        "lastActivity",
                        "expireDate",
                        "data",
                        "csrfToken");
        assertThat(session.get("id").isNull()).isTrue();
        assertThat(session.get("user").isNull()).isTrue();
        assertThat(session.get("createdAt").isNull()).isTrue();
        assertThat(session.get("data").isEmpty()).isTrue();
        assertThat(session.get("csrfToken").asString()).isNotBlank();
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(site.storeCalls()).isEmpty();
    }

    @Test
    void signing_in_sets_the_cookie_and_the_session_says_who() {
        Browser browser = site.browser();

        Answer signIn = browser.signIn("ada", "engine");

        assertThat(signIn.status()).isEqualTo(204);
        assertThat(signIn.header("Set-Cookie").orElseThrow())
                .startsWith("__Host-session=")
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(signIn.headers("Cache-Control")).containsExactly("no-store");
        JsonNode session = browser.get("/api/v1/session").json();
        assertThat(session.get("user").asString()).isEqualTo("ada");
        assertThat(session.get("userId").asString()).isEqualTo("id-of-ada");
        assertThat(session.get("id").asString()).hasSize(22);
        assertThat(Instant.parse(session.get("authenticatedAt").asString())).isBeforeOrEqualTo(Instant.now());
        assertThat(session.get("createdAt").asString()).endsWith("Z");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_get_the_same_answer() {
        Answer wrongName = site.browser().signIn("nobody", "engine");
        Answer wrongPassword = site.browser().signIn("ada", "motor");

        assertProblem(wrongName, 401);
        assertThat(wrongName.body()).isEqualTo(wrongPassword.body());
        assertThat(wrongName.headers("Set-Cookie")).isEmpty();
        assertThat(wrongName.headers("WWW-Authenticate")).isEqualTo(wrongPassword.headers("WWW-Authenticate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"ada\"",
                "{\"username\":\"ada\"}",
                "{\"username\":\"ada\",\"password\":1}",
                "{\"username\":{\"$ne\":1},\"password\":\"engine\"}",
                "{\"username\":[\"ada\"],\"password\":\"engine\"}",
                "{\"username\":null,\"password\":null}",
                "{\"username\":\"ada\",\"password\":\"engine\",\"admin\":true}",
                "{\"username\":\"ada\",\"password\":\"x\",\"password\":\"engine\"}",
                "{\"username\":\"ada\",\"password\":\"engine\"} {}"
            })
    void a_sign_in_of_any_other_shape_is_refused(String body) {
        assertProblem(site.browser().call("POST", "/api/v1/sign-in", body), 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"text \\u00e4 \\ud83d\\ude00\" | \"text \u00e4 \ud83d\ude00\"",
                "\"\\u0000\" | \"\\u0000\"",
                "0 | 0",
                "-9223372036854775808 | -9223372036854775808",
                "9223372036854775807 | 9223372036854775807",
                "1.5 | 1.5",
                "1e3 | 1000.0",
                "true | true",
                "null | null",
                "[] | []",
                "[1,[2,{\"a\":null}]] | [1,[2,{\"a\":null}]]",
                "{\"@class\":\"java.net.URL\",\"__proto__\":{}} | {\"@class\":\"java.net.URL\",\"__proto__\":{}}",
                "  {\"a\" : 1}  | {\"a\":1}"
            })
    void any_json_value_can_be_kept_and_read_back(String sent, String kept) {
        Browser browser = site.signedIn("ada");

        Answer put = browser.call("PUT", "/api/v1/session/data/thing", sent);

        assertThat(put.status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").body()).contains("\"thing\":" + kept + "}");
    }

    @Test
    void an_attribute_can_be_removed_and_removed_again() {
        Browser browser = site.signedIn("ada");
        browser.call("PUT", "/api/v1/session/data/color", "\"blue\"");

        Answer first = browser.call("DELETE", "/api/v1/session/data/color", "");
        Answer second = browser.call("DELETE", "/api/v1/session/data/color", "");

        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").json().get("data").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a%20b,a b",
        "%C3%A4,\u00e4",
        "%f0%9f%98%80,\ud83d\ude00",
        "a+b,a+b",
        "a%3Fb,a?b",
        "a%2541,a%41",
        "a%2Fb,a/b",
        "..%2F..%2Fb,../../b",
        "__proto__,__proto__"
    })
    void a_name_is_percent_decoded_once(String encoded, String name) {
        Browser browser = site.signedIn("ada");

        Answer put = browser.call("PUT", "/api/v1/session/data/" + encoded, "1");

        assertThat(put.status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").json().get("data").propertyNames())
                .containsExactly(name);
    }

    @Test
    void an_anonymous_visitor_may_keep_data_and_takes_it_along_when_signing_in() {
        Browser browser = site.browser();

        browser.call("PUT", "/api/v1/session/data/cart", "[1]");
        JsonNode anonymous = browser.get("/api/v1/session").json();
        String before = browser.cookie();
        browser.signIn("ada", "engine");
        JsonNode signedIn = browser.get("/api/v1/session").json();

        assertThat(anonymous.get("user").isNull()).isTrue();
        assertThat(anonymous.get("id").asString()).hasSize(22);
        assertThat(signedIn.get("data").toString()).isEqualTo("{\"cart\":[1]}");
        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(site.browser()
                        .withCookie(before)
                        .get("/api/v1/session")
                        .json()
                        .get("id")
                        .isNull())
                .isTrue();
    }

    @Test
    void an_attribute_over_a_limit_is_named_with_the_limit() {
        Browser browser = site.signedIn("ada");

        Answer tooLarge = browser.call("PUT", "/api/v1/session/data/big", "\"" + "x".repeat(70_000) + "\"");
        Answer tooDeep = browser.call("PUT", "/api/v1/session/data/deep", "[".repeat(33) + "]".repeat(33));
        Answer badName = browser.call("PUT", "/api/v1/session/data/" + "n".repeat(129), "1");

        assertProblem(tooLarge, 422);
        assertThat(tooLarge.json().get("detail").asString()).contains("big", "65536");
        assertProblem(tooDeep, 422);
        assertThat(tooDeep.json().get("detail").asString()).contains("deep", "32");
        assertProblem(badName, 422);
        assertThat(browser.get("/api/v1/session").json().get("data").isEmpty()).isTrue();
    }

    @Test
    void a_body_over_the_cap_is_413() {
        Browser browser = site.signedIn("ada");

        Answer answer = browser.call("PUT", "/api/v1/session/data/big", "\"" + "x".repeat(131_071) + "\"");

        assertProblem(answer, 413);
    }

    @Test
    void a_body_of_another_type_is_415() {
        Browser browser = site.signedIn("ada");

        Answer text = browser.send(
                "PUT", "/api/v1/session/data/a", "1", "X-CSRF-Token: " + browser.token(), "Content-Type: text/plain");
        Answer none = browser.send("PUT", "/api/v1/session/data/a", "1", "X-CSRF-Token: " + browser.token());
        Answer withCharset = browser.send(
                "PUT",
                "/api/v1/session/data/a",
                "1",
                "X-CSRF-Token: " + browser.token(),
                "Content-Type: Application/JSON; charset=UTF-8");

        assertProblem(text, 415);
        assertProblem(none, 415);
        assertThat(withCharset.status()).isEqualTo(204);
    }

    @Test
    void an_unknown_path_is_404_and_a_wrong_method_405_with_what_is_allowed() {
        Browser browser = site.browser();

        assertProblem(browser.get("/api/v1/nothing"), 404);
        assertProblem(browser.get("/api/"), 404);
        assertProblem(browser.get("/api/v1/session/"), 404);
        assertProblem(browser.send("POST", "/api/v1/nothing", ""), 404);
        Answer patch = browser.send("PATCH", "/api/v1/session", "");
        assertProblem(patch, 405);
        assertThat(patch.headers("Allow")).containsExactly("GET, HEAD");
        assertProblem(browser.send("OPTIONS", "/api/v1/sign-in", ""), 405);
        assertProblem(browser.send("TRACE", "/api/v1/session", ""), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session/data/%00",
                "/api/v1/session/data/%zz",
                "/api/v1/session/data/a%",
                "/api/v1/%00",
                "/api/%00",
                "/api/../.."
            })
    void an_unknown_path_is_a_problem_too(String path) {
        assertProblem(site.browser().send("PUT", path, "1"), 400);
    }

    @Test
    void reading_with_head_says_the_same_without_a_body() {
        Answer answer = site.signedIn("ada").send("HEAD", "/api/v1/sessions", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_back() {
        Browser browser = site.signedIn("ada");
        String cookie = browser.cookie();

        Answer signOut = browser.call("POST", "/api/v1/sign-out", "");

        assertThat(signOut.status()).isEqualTo(204);
        assertThat(signOut.headers("Set-Cookie"))
                .containsExactly("__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(signOut.headers("Clear-Site-Data")).containsExactly("\"cache\", \"storage\"");
        assertThat(site.browser()
                        .withCookie(cookie)
                        .get("/api/v1/session")
                        .json()
                        .get("user")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_failed_store_is_503_and_nobody_is_treated_as_anonymous() {
        Browser browser = site.signedIn("ada");
        site.failStoreAt("find");

        Answer answer = browser.get("/api/v1/session");

        assertProblem(answer, 503);
        assertThat(answer.headers("Retry-After")).containsExactly("1");
    }
}
