package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import from Django on the command line, from one database into another. */
class ImportTest {
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz012345";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final String djangoUrl = TestServer.emptyDatabase();
    private final String url = TestServer.emptyDatabase();
    private final Database django = Database.at(djangoUrl);

    @TempDir
    private Path scratch;

    @BeforeEach
    void fill() {
        SecretFile.write(scratch.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        SecretFile.write(scratch.resolve("secret"), "a-new-key-of-that-site\n" + DjangoSite.SECRET + "\n");
        TestServer.execute(django.dataSource(), DjangoSite.table());
        TestServer.execute(django.dataSource(), DjangoSite.row(KEY, DjangoSite.signedIn("ada")));
    }

    @AfterEach
    void close() {
        django.close();
    }

    @Test
    void a_user_who_was_signed_in_to_django_is_signed_in_here_and_gets_a_new_cookie() {
        assertThat(importing("import", "django", "--from", djangoUrl)).isZero();
        assertThat(out.toString()).contains("Done: 1 rows read, 1 sessions imported");

        try (ChildProcess server = ChildProcess.start(
                scratch,
                "",
                "serve",
                "--port",
                "0",
                "--former-cookie",
                "sessionid",
                "--jdbc-url",
                url,
                "--keyring",
                scratch.resolve("keyring").toString(),
                "--data-dir",
                scratch.toString())) {
            Browser browser = new Browser(server.port(), "curl/8").withCookie("sessionid=" + KEY);
            Answer first = browser.get("/api/v1/session");
            Answer second = browser.get("/api/v1/session");
            Answer old = new Browser(server.port(), "curl/8")
                    .withCookie("sessionid=" + KEY)
                    .get("/api/v1/session");

            assertThat(first.json().get("user").asString()).isEqualTo("django:ada");
            assertThat(first.json().get("data").get("color").asString()).isEqualTo("blue");
            assertThat(first.json().get("data").size()).isEqualTo(1);
            assertThat(first.headers("Set-Cookie"))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("__Host-session="))
                    .anyMatch(line -> line.startsWith("sessionid=; Max-Age=0; Path=/;"));
            assertThat(browser.cookie()).startsWith("__Host-session=");
            assertThat(second.json().get("user").asString()).isEqualTo("django:ada");
            // For a moment, for requests that were in progress with it.
            assertThat(old.json().get("user").asString()).isEqualTo("django:ada");
            assertThat(old.headers("Set-Cookie")).isEmpty();
        }
        assertThat(importing("import", "django", "--from", djangoUrl)).isZero();
        assertThat(out.toString()).contains("Done: 1 rows read, 0 sessions imported, 1 known already");
    }

    @Test
    void a_row_that_was_not_signed_with_the_key_is_named_by_its_digest_and_the_others_are_imported() {
        TestServer.execute(
                django.dataSource(),
                DjangoSite.row("forged-key", "eyJhIjoxfQ:1r31eq:mvqAFpOL1fZXbE9_M4qDR7eYKgZG_5R2MwsvV9eChd8"));

        int exit = importing("import", "django", "--from", djangoUrl);

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("2 rows read, 1 sessions imported").contains("1 left alone");
        assertThat(err.toString())
                .containsPattern("Left alone, [0-9a-f]{64}: not signed with a key that is known here")
                .doesNotContain("forged-key");
        // The guide tells operators to find the row by this.
        String digest = err.toString().replaceAll("(?s).*Left alone, ([0-9a-f]{64}).*", "$1");
        assertThat(TestServer.strings(
                        django.dataSource(),
                        "select session_key from django_session where encode(sha256('\\x1d'::bytea"
                                + " || convert_to('io.usersessions/foreign-key/1' || session_key, 'UTF8')), 'hex') = '"
                                + digest + "'"))
                .containsExactly("forged-key");
    }

    @Test
    void sessions_of_django_user_sessions_come_in_with_agent_and_address() {
        TestServer.execute(
                django.dataSource(),
                "create table site_sessions as select session_key, session_data, expire_date, 'ada' as user_id,"
                        + " 'curl/8' as user_agent, now() as last_activity, '2001:db8::1'::inet as ip from django_session");

        int exit = importing(
                "import", "user-sessions", "--from", djangoUrl, "--schema", "public", "--table", "site_sessions");

        assertThat(exit).isZero();
        try (Database database = Database.at(url)) {
            assertThat(TestServer.strings(
                            database.dataSource(),
                            "select concat_ws(' ', user_id, user_agent, host(ip)) from user_sessions.session"))
                    .containsExactly("django:ada curl/8 2001:db8::1");
        }
    }

    @Test
    void a_missing_table_is_reported_in_one_line() {
        int exit = importing("import", "user-sessions", "--from", djangoUrl);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Error: the database of Django failed")
                .contains("does not exist");
        assertThat(List.of(err.toString().strip().split("\n", -1))).hasSize(1);
    }

    @Test
    void a_database_that_cannot_be_reached_is_reported_without_its_password() {
        int exit = importing(
                "import", "django", "--from", "jdbc:postgresql://127.0.0.1:1/nothing?user=ada&password=hunter2");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("Error: the database cannot be reached")
                .doesNotContain("hunter2");
    }

    @Test
    void a_secret_key_that_others_can_read_is_refused() {
        SecretFile.write(scratch.resolve("secret"), DjangoSite.SECRET, "rw-r--r--");

        int exit = importing("import", "django", "--from", djangoUrl);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Error: ")
                .contains("chmod 600 " + scratch.resolve("secret"))
                .doesNotContain(DjangoSite.SECRET);
    }

    @Test
    void a_missing_option_is_named() {
        assertThat(run("import", "django")).isEqualTo(2);
        assertThat(err.toString()).contains("--from");
        assertThat(run("import", "django", "--from", djangoUrl)).isEqualTo(2);
        assertThat(err.toString()).contains("--secret-key-file");
        assertThat(importing("import", "django", "--from", djangoUrl, "--table", "a;b"))
                .isEqualTo(2);
        assertThat(importing("import", "django", "--from", djangoUrl, "--cookie-age", "0"))
                .isEqualTo(2);
        assertThat(run("serve", "--former-cookie", "a b", "--data-dir", scratch.toString()))
                .isEqualTo(2);
    }

    private int importing(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--jdbc-url",
                url,
                "--keyring",
                scratch.resolve("keyring").toString(),
                "--secret-key-file",
                scratch.resolve("secret").toString(),
                "--data-dir",
                scratch.toString()));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
