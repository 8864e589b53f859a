package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.account.AccountKind;
import io.usersessions.app.account.AccountName;
import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.server.WebServer;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.servlet.ClientAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Guesses at passwords over HTTP, each from the network that a proxy reports. An answer of 401 means that a password was checked. Prints its
 * measurements; {@code -Dguesses=10000} for all of an attack.
 */
class GuessingTest {
    private static final String CURL = "curl/8";
    private static final int GUESSES = Integer.getInteger("guesses", 150);
    /** Whether a guess that finds no place in line is made again. */
    private static final boolean WHOLE_ATTACK = GUESSES >= 10_000;

    /** In the build, other work may take the processors. */
    private static final Duration LONGEST_SIGN_IN = Duration.ofSeconds(WHOLE_ATTACK ? 3 : 20);

    private static final int ATTACKERS = 32;
    private static final int OWNERS = 5;
    private static final String ATTACKER = "203.0.113.66";
    private static final ClientAddress PROXY =
            ClientAddress.behind(List.of(IpNetwork.parse("127.0.0.1").orElseThrow()));

    private final Database database = TestNode.database();
    private final Application application =
            Application.over(database.dataSource(), TestNode.settings(TestNode.keyring(), PROXY));
    private final WebServer server = application.webServer();
    private final ExecutorService clients = Executors.newFixedThreadPool(ATTACKERS + 1);

    /** A sign-in: its answer, and how long it took. */
    private record Timed(Answer answer, Duration time) {}

    @BeforeEach
    void start() throws IOException {
        application.accounts().add(new AccountName("ada"), "engine-1".toCharArray(), AccountKind.ORDINARY);
        server.start();
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
        server.close();
        application.close();
        database.close();
    }

    @Test
    void guesses_at_one_account_reach_the_hash_a_few_times_and_its_owner_signs_in_meanwhile() throws Exception {
        List<Answer> guesses = attackWhileTheOwnerSignsIn(number -> "ada");

        assertThat(checked(guesses)).isBetween(5L, 100L);
    }

    @Test
    void one_guess_at_each_account_reaches_the_hash_few_times_and_the_owner_signs_in_meanwhile() throws Exception {
        List<Answer> guesses = attackWhileTheOwnerSignsIn(number -> "user-" + number);

        assertThat(checked(guesses)).isBetween(WHOLE_ATTACK ? 100L : 1L, 300L);
    }

    private List<Answer> attackWhileTheOwnerSignsIn(IntFunction<String> account) throws Exception {
        String token = new Browser(server.port(), CURL).token();
        Timed first = timed(token, "192.0.2.1");
        long begin = System.nanoTime();
        List<Future<Answer>> attack = IntStream.range(0, GUESSES)
                .mapToObj(number -> clients.submit(() -> guess(token, account.apply(number), "guess-" + number)))
                .toList();
        List<Timed> owner = new ArrayList<>();
        for (int number = 0; number < OWNERS; number++) {
            attack.get(number * GUESSES / OWNERS).get();
            owner.add(timed(token, "198.51." + number + ".7"));
        }
        List<Answer> answers = all(attack);

        System.out.printf(
                "%d guesses in %d ms: %s; the owner signed in within %s%n",
                GUESSES,
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())),
                owner.stream().map(Timed::time).toList());
        assertThat(first.answer().status()).isEqualTo(204);
        assertThat(owner).allSatisfy(timed -> {
            assertThat(timed.answer().status()).isEqualTo(204);
            assertThat(timed.time()).isLessThan(LONGEST_SIGN_IN);
        });
        assertThat(answers).allMatch(answer -> Set.of(401, 429, 503).contains(answer.status()));
        return answers;
    }

    private Answer guess(String token, String account, String password) {
        Answer answer = signIn(token, account, password, ATTACKER);
        while (WHOLE_ATTACK && answer.status() == 503) {
            answer = signIn(token, account, password, ATTACKER);
        }
        return answer;
    }

    private Timed timed(String token, String address) {
        long begin = System.nanoTime();
        Answer answer = signIn(token, "ada", "engine-1", address);
        return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static long checked(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 401).count();
    }

    @Test
    void correct_sign_ins_at_once_from_one_address_are_never_told_that_too_many_failed() throws Exception {
        String token = new Browser(server.port(), CURL).token();

        List<Answer> answers = all(IntStream.range(0, 50)
                .mapToObj(number -> clients.submit(() -> signIn(token, "ada", "engine-1", ATTACKER)))
                .toList());

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(204, 503));
        assertThat(answers).anyMatch(answer -> answer.status() == 204);
    }

    @Test
    void known_and_unknown_accounts_get_the_same_answers_and_a_delay_is_named() {
        String token = new Browser(server.port(), CURL).token();

        List<List<Answer>> answers = List.of("ada", "nobody").stream()
                .map(name -> IntStream.range(0, 6)
                        .mapToObj(number -> signIn(token, name, "guess-" + number, ATTACKER))
                        .toList())
                .toList();

        assertThat(answers).allSatisfy(each -> {
            assertThat(each).extracting(Answer::status).containsExactly(401, 401, 401, 401, 401, 429);
            assertThat(each.get(5).headers("Retry-After")).containsExactly("1");
            assertThat(each.get(5).headers("Content-Type")).containsExactly("application/problem+json");
            assertThat(each.get(5).json().get("detail").asString())
                    .isEqualTo("Too many wrong passwords. Try again in 1 second.");
        });
        assertThat(answers.get(0).get(5).body()).isEqualTo(answers.get(1).get(5).body());
    }

    @Test
    void the_page_keeps_the_name_and_says_when_to_try_again() {
        Browser browser = new Browser(server.port(), CURL);
        for (int number = 0; number < 5; number++) {
            browser.signInByForm("ada", "guess-" + number);
        }

        Answer page = browser.signInByForm("ada", "engine-1");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.headers("Retry-After")).containsExactly("1");
        assertThat(page.headers("Cache-Control")).containsExactly("no-store");
        assertThat(page.body())
                .contains("Try again in 1 second.", "value=\"ada\"")
                .doesNotContain("engine-1");
    }

    @Test
    void nothing_that_was_typed_is_stored() {
        String token = new Browser(server.port(), CURL).token();
        signIn(token, "correct horse battery", "staple", ATTACKER);

        List<String> rows =
                TestServer.strings(database.dataSource(), "select t::text from user_sessions.sign_in_attempt t");

        assertThat(rows).hasSize(3).noneMatch(row -> row.contains("horse") || row.contains("203.0"));
    }

    private Answer signIn(String token, String name, String password, String address) {
        return new Browser(server.port(), CURL)
                .send(
                        "POST",
                        "/api/v1/sign-in",
                        "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}",
                        "X-CSRF-Token: " + token,
                        "X-Forwarded-For: " + address,
                        "Content-Type: application/json");
    }

    private static List<Answer> all(List<Future<Answer>> answers) throws InterruptedException, ExecutionException {
        List<Answer> all = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
