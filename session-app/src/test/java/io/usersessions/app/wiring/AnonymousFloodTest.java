package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.quota.AnonymousLimits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anonymous visitors can store over HTTP. */
class AnonymousFloodTest {
    private static final String CURL = "curl/8";
    private static final AnonymousLimits LIMITS = new AnonymousLimits(
            Integer.getInteger("flood.bytes", 4_096), Integer.getInteger("flood.allowed", 5), 1_000_000);
    private static final int REQUESTS = Integer.getInteger("flood.requests", 60);
    private static final int SIZE = Integer.getInteger("flood.size", 3_000);

    private final Database database = TestNode.database();
    private final Application application = application();
    private final WebServer server = application.webServer();

    private Application application() {
        Application assembled = Application.over(
                database.dataSource(), TestNode.settings(TestNode.keyring(), Optional.empty(), LIMITS));
        assembled.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        return assembled;
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
        application.close();
        database.close();
    }

    @Test
    void a_visitor_who_stores_more_than_fits_is_told_413_and_nothing_is_stored() {
        Answer answer = browser().call("PUT", "/api/v1/session/data/a", "\"" + "x".repeat(4_096) + "\"");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(answer.json().get("title").asString()).isEqualTo("Content Too Large");
        assertThat(answer.json().get("detail").asString()).contains("signed in");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void a_session_cannot_grow_by_and_by_and_one_that_is_signed_in_can() {
        String value = "\"" + "x".repeat(3_000) + "\"";
        Browser visitor = browser();
        Answer first = visitor.call("PUT", "/api/v1/session/data/a", value);
        Answer second = visitor.call("PUT", "/api/v1/session/data/b", value);
        Answer signIn = visitor.signIn("ada", "engine-1");
        Answer afterwards = visitor.call("PUT", "/api/v1/session/data/b", value);

        assertThat(Stream.of(first, second, signIn, afterwards).map(Answer::status))
                .containsExactly(204, 413, 204, 204);
        assertThat(visitor.get("/api/v1/session").json().get("data").propertyNames())
                .containsExactly("a", "b");
    }

    @Test
    void a_visitor_who_does_not_come_back_is_forgotten_after_an_hour() {
        Browser visitor = browser();

        visitor.call("PUT", "/api/v1/session/data/a", "1");

        Instant expires = Instant.parse(
                visitor.get("/api/v1/session").json().get("expireDate").asString());
        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofMinutes(55), Duration.ofHours(1));
    }

    /**
     * Prints its measurements. With {@code -Dflood.requests=20000} or more it is the attack that filled the disk; {@code flood.bytes} and
     * {@code flood.allowed} are the limits.
     */
    @Test
    void a_flood_from_one_network_stores_its_allowance_and_keeps_nobody_from_signing_in() {
        String token = browser().token();
        String value = "\"" + "x".repeat(SIZE) + "\"";
        Instant begin = Instant.now();

        List<Answer> answers = IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(number -> browser()
                        .send(
                                "PUT",
                                "/api/v1/session/data/x",
                                value,
                                "X-CSRF-Token: " + token,
                                "Content-Type: application/json"))
                .toList();
        Instant end = Instant.now();
        long minutes = end.getEpochSecond() / 60 - begin.getEpochSecond() / 60 + 1;
        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() != 204).toList();

        System.out.printf(
                "%d requests of %d bytes in %d ms: %d stored, %s bytes in the table%n",
                REQUESTS,
                SIZE,
                Duration.between(begin, end).toMillis(),
                rows(),
                TestServer.strings(
                                database.dataSource(), "select pg_total_relation_size('user_sessions.session')::text")
                        .get(0));
        assertThat((long) rows()).isLessThanOrEqualTo(minutes * LIMITS.perNetworkAndMinute());
        assertThat(rows() + refused.size()).isEqualTo(REQUESTS);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(SIZE > LIMITS.bytes() ? 413 : 429);
            assertThat(answer.json().get("detail").asString()).isNotBlank();
        });
        assertThat(refused.get(0).headers("Retry-After")).isEqualTo(SIZE > LIMITS.bytes() ? List.of() : List.of("60"));
        assertThat(browser().signIn("ada", "engine-1").status()).isEqualTo(204);
    }

    private Browser browser() {
        return new Browser(server.port(), CURL);
    }

    private int rows() {
        return TestServer.strings(database.dataSource(), "select 1 from user_sessions.session")
                .size();
    }
}
