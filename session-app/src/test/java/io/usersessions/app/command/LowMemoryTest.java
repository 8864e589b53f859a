package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Two hundred people sign in at once to a program that has little memory for its many processors. Prints its measurements. */
class LowMemoryTest {
    private static final int SIGN_INS = 200;
    private static final List<String> SMALL =
            List.of("-Xmx256m", "-XX:ActiveProcessorCount=16", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static ChildProcess server;
    private static ExecutorService clients;

    @BeforeAll
    static void start(@TempDir Path scratch) {
        String url = TestServer.emptyDatabase();
        server = ChildProcess.startWith(
                SMALL,
                scratch,
                Map.of(
                        "USER_SESSIONS_JDBC_URL",
                        url,
                        "USER_SESSIONS_KEYRING",
                        Keyring.freshKey(SealAlgorithm.AES_256_GCM)),
                "serve",
                "--port",
                "0");
        server.port();
        Command.succeed("engine-1\n", "user", "add", "ada", "--jdbc-url", url);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        TestServer.execute(
                database,
                "insert into user_accounts.account (id, name, password_hash, is_admin, created_at)"
                        + " select 'id-' || n, 'user-' || n, password_hash, false, created_at"
                        + " from user_accounts.account, generate_series(0, " + (SIGN_INS - 1) + ") n");
        clients = Executors.newFixedThreadPool(SIGN_INS);
    }

    @AfterAll
    static void stop() {
        clients.shutdownNow();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void all_sign_in_or_are_told_to_try_again(boolean isOneAccount) throws Exception {
        IntFunction<String> name = number -> isOneAccount ? "ada" : "user-" + number;
        String token = new Browser(server.port(), "curl/8").token();

        List<Future<Answer>> signingIn = IntStream.range(0, SIGN_INS)
                .mapToObj(number -> clients.submit(() -> signIn(token, name.apply(number))))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : signingIn) {
            answers.add(answer.get());
        }

        System.out.println(SIGN_INS + " sign-ins at once: "
                + answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting())));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(204, 503);
            assertThat(answer.headers("Retry-After")).hasSize(answer.status() == 503 ? 1 : 0);
        });
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSizeGreaterThan(10);
        assertThat(server.out() + server.err()).doesNotContain("OutOfMemoryError");
    }

    private Answer signIn(String token, String name) {
        return new Browser(server.port(), "curl/8")
                .send(
                        "POST",
                        "/api/v1/sign-in",
                        "{\"username\":\"" + name + "\",\"password\":\"engine-1\"}",
                        "X-CSRF-Token: " + token,
                        "Content-Type: application/json");
    }
}
