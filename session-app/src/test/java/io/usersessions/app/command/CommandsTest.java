package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arguments of the commands, before anything is started. */
class CommandsTest {
    private static final int WRONG_ARGUMENTS = 2;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "user --help",
                "user add --help",
                "import --help",
                "import django --help",
                "import user-sessions --help",
                "help serve"
            })
    void help_is_printed_and_is_no_error(String arguments) {
        int exit = run(arguments.split(" ", -1));

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Usage: session-app");
    }

    @Test
    void the_help_of_serve_names_every_option() {
        run("serve", "--help");

        assertThat(out.toString())
                .contains(
                        "--port",
                        "--data-dir",
                        "--jdbc-url",
                        "--migration-jdbc-url",
                        "--behind-pooler",
                        "--plain-http",
                        "--host",
                        "--trusted-proxy",
                        "--forwarded-header",
                        "--public-url",
                        "--keyring",
                        "--pool-size",
                        "--former-cookie",
                        "--client-privacy",
                        "--places",
                        "--client-hints");
    }

    @Test
    void the_version_is_printed() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("User Sessions ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "user",
                "user add",
                "import",
                "frobnicate",
                "serve --port x",
                "serve --port 65536 --data-dir D",
                "serve --port -1 --data-dir D",
                "serve --trusted-proxy nonsense",
                "serve --trusted-proxy 10.0.0.0/33",
                "serve --trusted-proxy 0.0.0.0/0",
                "serve --forwarded-header X-Real-IP",
                "serve --pool-size 0",
                "serve --pool-size 1001",
                "serve --pool-size many",
                "serve --client-privacy everything --data-dir D",
                "serve --client-privacy FULL --data-dir D",
                "serve --places D/missing.mmdb --data-dir D",
                "serve --places D --data-dir D",
                "user add ada --admin",
                "serve --trusted-proxy ::ffff:10.0.0.0/95",
                "serve --public-url a.example --data-dir D",
                "serve --public-url ftp://a.example --data-dir D",
                "serve --public-url https://a.example/path --data-dir D",
                "user add a\tb"
            })
    void wrong_arguments_print_the_usage_and_start_nothing(String arguments) {
        String[] split = arguments.isEmpty()
                ? new String[0]
                : arguments.replace("D", scratch.toString()).split(" ", -1);

        int exit = run(split);

        assertThat(exit).isEqualTo(WRONG_ARGUMENTS);
        assertThat(err.toString()).contains("Usage: session-app");
        assertThat(Files.exists(scratch.resolve("postgres"))).isFalse();
    }

    @Test
    void a_file_of_places_that_cannot_be_used_is_reported_in_a_sentence() throws IOException {
        Path file = Files.writeString(scratch.resolve("places.mmdb"), "no database");

        int exit = run("serve", "--places", file.toString(), "--data-dir", scratch.toString());

        assertThat(exit).isEqualTo(WRONG_ARGUMENTS);
        assertThat(err.toString())
                .startsWith("The file of places " + file
                        + " cannot be used: it is not a readable database in the format of MaxMind\n");
    }

    @Test
    void a_database_that_cannot_be_reached_is_reported_in_one_line_without_the_password() {
        String url = "jdbc:postgresql://127.0.0.1:1/nothing?user=ada&password=hunter2";

        int exit = run(
                "serve", "--port", "0", "--data-dir", scratch.toString(), "--keyring", keyring(), "--jdbc-url", url);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("Error: the database cannot be reached")
                .doesNotContain("hunter2");
        assertThat(List.of(err.toString().strip().split("\n", -1))).hasSize(1);
    }

    @Test
    void a_database_that_cannot_be_migrated_is_reported_in_one_line_without_the_password() {
        String url = "jdbc:postgresql://127.0.0.1:1/nothing?user=ada&password=hunter2";

        int exit = run(
                "serve",
                "--data-dir",
                scratch.toString(),
                "--keyring",
                keyring(),
                "--jdbc-url",
                TestServer.emptyDatabase(),
                "--migration-jdbc-url",
                url);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Error: schema user_sessions cannot be used")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SQL_ASCII", "LATIN1", "EUC_JP"})
    void a_database_whose_encoding_lacks_characters_is_refused_before_anything_is_created(String encoding) {
        String url = TestServer.emptyDatabase("encoding '%s' locale 'C' template template0".formatted(encoding));

        int added = runWithPassword("user", "add", "\u0436".repeat(200), "--jdbc-url", url);
        int served = run("serve", "--data-dir", scratch.toString(), "--keyring", keyring(), "--jdbc-url", url);

        assertThat(List.of(added, served)).containsExactly(1, 1);
        assertThat(err.toString().lines().filter(line -> line.startsWith("Error:")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("encoding " + encoding, "UTF8", "create database sessions encoding 'UTF8'"));
        assertThat(TestServer.strings(
                        Database.patient(url), "select nspname from pg_namespace where nspname ~ '^user_'"))
                .isEmpty();
    }

    /** Distributed tables need this order, as a run on Citus showed. */
    @Test
    void accounts_are_migrated_before_sessions() {
        String url = TestServer.emptyDatabase();

        int exit = runWithPassword("user", "add", "ada", "--jdbc-url", url);

        assertThat(exit).isZero();
        assertThat(TestServer.strings(
                        Database.patient(url),
                        "select (select max(installed_on) from user_accounts.flyway_schema_history)"
                                + " <= (select min(installed_on) from user_sessions.flyway_schema_history)"))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_sessions", "user_accounts"})
    void tables_of_another_program_are_reported_with_what_to_do(String schema) {
        String url = TestServer.emptyDatabase();
        TestServer.execute(
                Database.patient(url), "create schema " + schema + "; create table " + schema + ".theirs (id int)");

        int exit = runWithPassword("user", "add", "ada", "--jdbc-url", url);

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("schema " + schema, "alter schema " + schema + " rename to another_name")
                .doesNotContain("baseline");
    }

    @Test
    void a_database_of_another_kind_is_refused() {
        int exit = run(
                "serve",
                "--data-dir",
                scratch.toString(),
                "--keyring",
                keyring(),
                "--jdbc-url",
                "jdbc:mysql://localhost/x");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("jdbc:postgresql:");
    }

    @Test
    void an_external_database_without_a_keyring_is_refused() {
        int exit =
                run("serve", "--data-dir", scratch.toString(), "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/nothing");

        assertThat(exit).isEqualTo(WRONG_ARGUMENTS);
        assertThat(err.toString()).contains("needs a keyring of your own").contains("--keyring keyring");
    }

    @ParameterizedTest
    @CsvSource({
        "'', has no key",
        "short, 'key 1 of keyring '",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, is one byte over and over"
    })
    void an_invalid_keyring_stops_the_start_and_is_not_quoted(String text, String told) {
        Path file = SecretFile.write(scratch.resolve("keyring"), text);

        int exit = run("serve", "--port", "0", "--data-dir", scratch.toString(), "--keyring", file.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).startsWith("Error: ").contains(told, file.toString());
        assertThat(List.of(err.toString().strip().split("\n", -1))).hasSize(1);
        assertThat(Files.exists(scratch.resolve("postgres"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw-rw-rw-"})
    void a_keyring_that_others_can_read_is_refused_with_an_external_database(String permissions) {
        Path file =
                SecretFile.write(scratch.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM), permissions);

        int exit = run("serve", "--keyring", file.toString(), "--jdbc-url", "jdbc:postgresql://127.0.0.1:1/nothing");

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).startsWith("Error: " + file).contains(permissions, "run 'chmod 600 " + file + "'");
        assertThat(List.of(err.toString().strip().split("\n", -1))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "--migration-jdbc-url jdbc:postgresql://127.0.0.1:1/x, give --jdbc-url too",
        "--behind-pooler, give --jdbc-url too",
        "--behind-pooler --jdbc-url jdbc:postgresql://127.0.0.1:1/x, give --migration-jdbc-url too"
    })
    void a_role_for_migrations_needs_one_for_serving_and_a_pooler_needs_both(String options, String told) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--data-dir", scratch.toString(), "--keyring", keyring()));
        arguments.addAll(List.of(options.split(" ", -1)));

        int exit = run(arguments.toArray(String[]::new));

        assertThat(exit).isEqualTo(WRONG_ARGUMENTS);
        assertThat(err.toString()).contains(told);
        assertThat(Files.exists(scratch.resolve("postgres"))).isFalse();
    }

    private String keyring() {
        return SecretFile.write(scratch.resolve("keyring"), Keyring.freshKey(SealAlgorithm.AES_256_GCM))
                .toString();
    }

    private int runWithPassword(String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("correct horse\n".getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private int run(String... arguments) {
        return Commands.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
