package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.app.wiring.TestNode;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account whose name is the id that another person had at Django. */
class TwoPeopleOneNameTest {
    private static final String CURL = "curl/8";
    private static final int IMPORTED = 10;

    private final String djangoUrl = TestServer.emptyDatabase();
    private final String url = TestServer.emptyDatabase();

    @TempDir
    private Path scratch;

    @BeforeEach
    void importSessionsOfSomeoneWhoseIdIs2() throws IOException {
        SecretFile.write(scratch.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        SecretFile.write(scratch.resolve("secret"), DjangoSite.SECRET);
        try (Database django = Database.at(djangoUrl)) {
            TestServer.execute(django.dataSource(), DjangoSite.table());
            IntStream.range(0, IMPORTED)
                    .forEach(number -> TestServer.execute(
                            django.dataSource(), DjangoSite.row(key(number), DjangoSite.signedIn("2"))));
        }
        done(
                "",
                "import",
                "django",
                "--from",
                djangoUrl,
                "--secret-key-file",
                file("secret"),
                "--keyring",
                file("keyring"));
    }

    @Test
    void an_account_sees_and_ends_nothing_of_the_person_whose_id_at_django_was_its_name() throws IOException {
        done("engine-1\n", "user", "add", "2");
        String imported = ids().get(0);

        try (TestNode server = TestNode.on(url, Keyring.fromFile(scratch.resolve("keyring")), "sessionid")) {
            Browser account = new Browser(server.port(), CURL);
            assertThat(account.signIn("2", "engine-1").status()).isEqualTo(204);
            int listed = account.get("/api/v1/sessions").json().size();
            Answer ended = account.call("DELETE", "/api/v1/sessions/" + imported, "");
            Answer others = account.call("DELETE", "/api/v1/sessions?except=current", "");
            Browser person = new Browser(server.port(), CURL).withCookie("sessionid=" + key(0));

            assertThat(listed).isEqualTo(1);
            assertThat(ended.status()).isEqualTo(404);
            assertThat(others.json().get("ended").asInt()).isZero();
            assertThat(person.get("/api/v1/sessions").json().size()).isEqualTo(IMPORTED);
        }
    }

    private List<String> ids() {
        try (Database database = Database.at(url)) {
            return TestServer.strings(
                    database.dataSource(),
                    "select rtrim(translate(encode(session_id, 'base64'), '+/', '-_'), '=') from user_sessions.session");
        }
    }

    private static String key(int number) {
        return "k%031d".formatted(number);
    }

    private String file(String name) {
        return scratch.resolve(name).toString();
    }

    private void done(String input, String... arguments) {
        Command.succeed(
                input,
                Stream.concat(Stream.of(arguments), Stream.of("--jdbc-url", url, "--data-dir", scratch.toString()))
                        .toArray(String[]::new));
    }
}
