package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients whose key travels in a header. */
class HeaderTransportTest {
    private static final String NO_KEY_YET = "Authorization: Session";
    private static final String WELL_FORMED = "A".repeat(22) + "." + "A".repeat(43);
    private static final String FOREIGN = "abcdefghijklmnopqrstuvwxyz012345";

    private static Site withHeader() {
        return new Site()
                .with(HeaderTransport.authorization())
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .with(
                        "/rotate",
                        (request, response) -> SessionFilter.visitOf(request).rotate())
                .with("/unchanged", (request, response) -> {
                    SessionFilter.visitOf(request).user();
                    response.setStatus(304);
                })
                .open();
    }

    private static String authorization(Answer signedIn) {
        return "Authorization: Session " + signedIn.header("Session-Key").orElseThrow();
    }

    @Test
    void a_client_gets_its_key_in_a_header_and_returns_it_there() throws Exception {
        try (Site site = withHeader()) {
            Answer signedIn = site.get("/sign-in", NO_KEY_YET);
            Answer next = site.get("/who", authorization(signedIn));

            assertThat(signedIn.headers("Session-Key")).hasSize(1);
            assertThat(signedIn.headers("Set-Cookie")).isEmpty();
            assertThat(signedIn.headers("Cache-Control")).containsExactly("no-store");
            assertThat(signedIn.headers("Vary")).containsExactly("Cookie", "Authorization");
            assertThat(next.body()).isEqualTo("ada");
            assertThat(next.headers("Session-Key")).isEmpty();
            assertThat(next.headers("Vary")).containsExactly("Cookie", "Authorization");
        }
    }

    @Test
    void a_browser_that_sends_no_such_header_uses_the_cookie_alone() throws Exception {
        try (Site site = withHeader()) {
            Answer signedIn = site.get("/sign-in");
            String cookie = "Cookie: " + signedIn.cookie();

            assertThat(signedIn.headers("Session-Key")).isEmpty();
            assertThat(signedIn.headers("Set-Cookie")).hasSize(1);
            assertThat(signedIn.headers("Vary")).containsExactly("Cookie", "Authorization");
            assertThat(site.get("/who", cookie).body()).isEqualTo("ada");
            assertThat(site.get("/who", cookie, "Authorization: Bearer abc").body())
                    .isEqualTo("ada");
            assertThat(site.get("/who", cookie, "Authorization: Basic QWxhZGRpbg==")
                            .body())
                    .isEqualTo("ada");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Session",
                "Authorization: session",
                "Authorization: Session malformed",
                "Authorization: Session " + WELL_FORMED_TEXT,
                "Authorization: Session a\r\nAuthorization: Session b"
            })
    void the_cookie_does_not_count_beside_the_header(String header) throws Exception {
        try (Site site = withHeader()) {
            String cookie = "Cookie: " + site.get("/sign-in").cookie();

            Answer who = site.get("/who", cookie, header);
            Answer signedOut = site.get("/sign-out", cookie, header);

            assertThat(who.body()).isEqualTo("nobody");
            assertThat(signedOut.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/who", cookie).body()).isEqualTo("ada");
        }
    }

    private static final String WELL_FORMED_TEXT = "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void a_key_in_the_cookie_of_a_named_header_does_not_count_either() throws Exception {
        try (Site site = new Site().with(HeaderTransport.named("X-Auth-Token")).open()) {
            Answer signedIn = site.get("/sign-in", "X-Auth-Token:");
            String key = signedIn.header("X-Auth-Token").orElseThrow();

            assertThat(site.get("/who", "X-Auth-Token: " + key).body()).isEqualTo("ada");
            assertThat(site.get("/who", "Cookie: __Host-session=" + key, "X-Auth-Token:")
                            .body())
                    .isEqualTo("nobody");
            assertThat(signedIn.headers("Vary")).containsExactly("Cookie", "X-Auth-Token");
            assertThat(signedIn.headers("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "../../etc/passwd", "%00", FOREIGN, WELL_FORMED_TEXT + "A"})
    void a_malformed_key_reaches_no_store(String key) throws Exception {
        try (Site site = withHeader()) {
            Answer answer = site.get("/who", "Authorization: Session " + key);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("nobody");
            assertThat(site.store.calls()).isEmpty();
        }
    }

    @Test
    void a_key_that_was_never_issued_is_not_adopted() throws Exception {
        try (Site site = withHeader()) {
            Answer answer = site.get("/sign-in", "Authorization: Session " + WELL_FORMED);

            assertThat(answer.header("Session-Key").orElseThrow()).isNotEqualTo(WELL_FORMED);
        }
    }

    @Test
    void an_empty_header_tells_the_client_to_forget_its_key() throws Exception {
        try (Site site = withHeader()) {
            String authorization = authorization(site.get("/sign-in", NO_KEY_YET));

            Answer answer = site.get("/sign-out", authorization);

            assertThat(answer.headers("Session-Key")).containsExactly("");
            assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/who", authorization).body()).isEqualTo("nobody");
        }
    }

    @Test
    void a_new_key_replaces_the_one_before() throws Exception {
        try (Site site = withHeader()) {
            Answer rotated = site.get("/rotate", authorization(site.get("/sign-in", NO_KEY_YET)));

            assertThat(site.get("/who", authorization(rotated)).body()).isEqualTo("ada");
        }
    }

    @Test
    void a_conditional_answer_varies_too() throws Exception {
        try (Site site = withHeader()) {
            Answer answer = site.get("/unchanged", authorization(site.get("/sign-in", NO_KEY_YET)));

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.headers("Vary")).containsExactly("Cookie", "Authorization");
        }
    }

    @Test
    void a_filter_with_a_header_only_neither_reads_nor_sets_cookies() throws Exception {
        try (Site site = new Site()
                .built(builder -> builder.headerOnly(HeaderTransport.authorization()))
                .open()) {
            Answer signedIn = site.get("/sign-in");
            String key = signedIn.header("Session-Key").orElseThrow();

            assertThat(signedIn.headers("Set-Cookie")).isEmpty();
            assertThat(signedIn.headers("Vary")).containsExactly("Authorization");
            assertThat(site.get("/who", "Authorization: Session " + key).body()).isEqualTo("ada");
            assertThat(site.get("/who", "Cookie: __Host-session=" + key).body()).isEqualTo("nobody");
            assertThat(site.get("/who", "Authorization: Bearer " + key).body()).isEqualTo("nobody");
        }
    }

    @Test
    void a_key_of_a_former_system_counts_in_its_cookie_alone() throws Exception {
        try (Site site = new Site()
                .with(CookieFormat.secure().alsoReading("sessionid"))
                .with(HeaderTransport.authorization())
                .open()) {
            site.importedKeys.add(
                    ForeignKey.parse(FOREIGN).orElseThrow().digest(),
                    StoredSessions.ownedBy(Site.ADA).storedIn(site.store).id(),
                    Instant.now().plusSeconds(600));
            site.store.forgetCalls();

            site.get("/who", "Authorization: Session " + FOREIGN);
            site.get("/who", "Authorization: Session", "Cookie: sessionid=" + FOREIGN);

            assertThat(site.store.calls()).isEmpty();
            site.get("/who", "Cookie: sessionid=" + FOREIGN);
            assertThat(site.store.calls()).contains("find");
        }
    }
}
