package io.usersessions.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookie of the previous system. */
class FormerCookieTest {
    private static final String OLD_KEY = "abcdefghijklmnopqrstuvwxyz012345";
    private static final String OLD_COOKIE = "Cookie: sessionid=" + OLD_KEY;
    private static final int BURSTS = 100;

    @Test
    void opens_the_imported_session_and_is_replaced_by_ours() throws Exception {
        try (Site site = new Site().alsoReading("sessionid").open()) {
            imported(site);

            Answer first = site.get("/who", OLD_COOKIE);
            Answer second = site.get("/who", "Cookie: " + first.cookie());
            Answer late = site.get("/who", OLD_COOKIE);

            assertThat(first.body()).isEqualTo("ada");
            assertThat(first.headers("Set-Cookie"))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("__Host-session="))
                    .contains("sessionid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(second.body()).isEqualTo("ada");
            assertThat(second.headers("Set-Cookie")).isEmpty();
            assertThat(late.body()).isEqualTo("ada");
            assertThat(late.headers("Set-Cookie")).isEmpty();
        }
    }

    /** Like the first load of a page, which requests itself and its parts. */
    @Test
    void opens_the_session_for_six_requests_at_once_and_also_where_the_first_answer_was_lost() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try (Site site = new Site().alsoReading("sessionid").open()) {
            for (int burst = 0; burst < BURSTS; burst++) {
                String oldKey = "abcdefghijklmnopqrstuvwxyz" + (100_000 + burst);
                imported(site, oldKey);

                List<Future<Answer>> answers = threads.invokeAll(
                        Collections.nCopies(6, () -> site.get("/who", "Cookie: sessionid=" + oldKey)));

                for (Future<Answer> answer : answers) {
                    assertThat(answer.get().body()).isEqualTo("ada");
                }
                assertThat(site.get("/who", "Cookie: sessionid=" + oldKey).body())
                        .isEqualTo("ada");
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-session=malformed",
                "__Host-session=AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void opens_the_session_if_our_cookie_opens_none(String own) throws Exception {
        try (Site site = new Site().alsoReading("sessionid").open()) {
            imported(site);

            Answer first = site.get("/who", "Cookie: " + own + "; sessionid=" + OLD_KEY);
            Answer second = site.get("/who", "Cookie: " + first.cookie());

            assertThat(first.body()).isEqualTo("ada");
            assertThat(second.body()).isEqualTo("ada");
        }
    }

    @Test
    void is_removed_with_ours_when_the_session_ends() throws Exception {
        try (Site site = new Site()
                .alsoReading("sessionid")
                .with(
                        "/sign-out",
                        (request, response) -> SessionFilter.visitOf(request).signOut())
                .open()) {
            imported(site);

            Answer answer = site.get("/sign-out", OLD_COOKIE);

            assertThat(answer.headers("Set-Cookie")).hasSize(2).allMatch(line -> line.contains("=; Max-Age=0; Path=/"));
            assertThat(site.get("/who", OLD_COOKIE).body()).isEqualTo("nobody");
        }
    }

    @Test
    void is_left_alone_if_it_opens_no_session_and_not_removed_if_it_was_not_presented() throws Exception {
        try (Site site = new Site().alsoReading("sessionid").open()) {
            assertThat(site.get("/who", OLD_COOKIE).headers("Set-Cookie")).isEmpty();
            assertThat(site.get("/sign-in").headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void is_removed_by_a_sign_in_too() throws Exception {
        try (Site site = new Site().alsoReading("sessionid").open()) {
            assertThat(site.get("/sign-in", OLD_COOKIE).headers("Set-Cookie")).hasSize(2);
        }
    }

    private static void imported(Site site) {
        imported(site, OLD_KEY);
    }

    private static void imported(Site site, String oldKey) {
        KeyDigest digest = ForeignKey.parse(oldKey).orElseThrow().digest();
        StoredSession session = StoredSessions.ownedBy(Site.ADA)
                .keyDigest(digest)
                .createdAt(Instant.now())
                .build();
        byte[] payload = new BoundCodec()
                .encode(SessionData.empty(), Binding.of(session))
                .toBytes();
        StoredSessions.like(session).payload(payload).storedIn(site.store);
        site.importedKeys.add(digest, session.id(), session.absoluteEnd());
    }
}
