package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Answer;
import io.usersessions.app.server.Browser;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The program from outside: on its own database across stops and kills, and on an external one. */
class ServeTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36";

    private static final String KEY = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);

    private static Path folder;
    private static String url;
    private static ChildProcess external;
    private static List<String> accountsAtStart;
    private static ChildProcess addedBefore;
    private static ChildProcess builtIn;

    @TempDir
    private Path scratch;

    /** The tests that only look at a server, or leave it as it was for the others, share these two. */
    @BeforeAll
    static void start(@TempDir Path shared) {
        folder = shared;
        url = TestServer.emptyDatabase();
        external = serve(
                shared, shared.resolve("unused"), Map.of("USER_SESSIONS_KEYRING", KEY, "USER_SESSIONS_JDBC_URL", url));
        addedBefore = ChildProcess.start(
                shared, "engine-1\n", "user", "add", "--data-dir", sharedData().toString(), "ada");
        addedBefore.exitCode();
        builtIn = serve(shared, sharedData(), Map.of());
        external.port();
        accountsAtStart = TestServer.strings(source(url), "select name from user_accounts.account");
    }

    @AfterAll
    static void stop() {
        builtIn.close();
        external.close();
    }

    private static Path sharedData() {
        return folder.resolve("data");
    }

    @Test
    void everyone_is_still_signed_in_after_a_kill_and_after_a_stop() throws IOException {
        Browser browser;
        String password;
        try (ChildProcess first = serve()) {
            browser = new Browser(first.port(), FIREFOX);
            password = demoPassword(first);
            assertThat(browser.signIn("demo", password).status()).isEqualTo(204);
            assertThat(browser.call("PUT", "/api/v1/session/data/color", "\"blue\"")
                            .status())
                    .isEqualTo(204);
            first.kill();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("keyring"))))
                .isEqualTo("rw-------");

        try (ChildProcess second = serve()) {
            assertThat(second.out()).doesNotContain("password");
            assertThat(second.err()).doesNotContain("chmod");
            assertSignedIn("demo", new Browser(second.port(), FIREFOX).withCookie(browser.cookie()));
            assertThat(second.terminate()).isZero();
        }
        assertThat(Files.exists(data().resolve("postgres/postmaster.pid"))).isFalse();
        Files.setPosixFilePermissions(data().resolve("keyring"), PosixFilePermissions.fromString("rw-r--r--"));

        try (ChildProcess third = serve()) {
            assertSignedIn("demo", new Browser(third.port(), FIREFOX).withCookie(browser.cookie()));
            assertThat(third.err()).contains("chmod 600 " + data().resolve("keyring"));
        }
    }

    private static void assertSignedIn(String name, Browser browser) {
        Answer session = browser.get("/api/v1/session");

        assertThat(session.json().get("user").asString()).isEqualTo(name);
        assertThat(session.json().get("data").get("color").asString()).isEqualTo("blue");
    }

    @Test
    void a_keyring_is_given_by_a_file_or_by_a_variable_and_opens_what_the_other_way_sealed() throws IOException {
        Path file = SecretFile.write(scratch.resolve("keyring"), KEY);
        Browser browser = new Browser(external.port(), FIREFOX);
        addAccount(url);
        assertThat(browser.signIn("ada", "engine-1").status()).isEqualTo(204);
        assertThat(browser.call("PUT", "/api/v1/session/data/color", "\"blue\"").status())
                .isEqualTo(204);

        try (ChildProcess server = serve(
                scratch,
                data(),
                Map.of("USER_SESSIONS_KEYRING_FILE", file.toString(), "USER_SESSIONS_JDBC_URL", url))) {
            assertSignedIn("ada", new Browser(server.port(), FIREFOX).withCookie(browser.cookie()));
        }
    }

    @Test
    void an_external_database_gets_no_account_at_the_start() {
        assertThat(external.out()).doesNotContain("demo", "password");
        assertThat(accountsAtStart).isEmpty();
        assertThat(Files.exists(folder.resolve("unused"))).isFalse();
    }

    /** By default the library that runs PostgreSQL looks there for abandoned servers of any user, stops them and deletes their files. */
    @Test
    void nothing_is_left_in_the_temporary_folder_and_what_others_keep_there_is_left_alone() throws IOException {
        Path others = Files.createDirectories(ChildProcess.temporary(scratch).resolve("embedded-pg/others"));
        Path lock = Files.createFile(others.resolve("epg-lock"));
        Files.setLastModifiedTime(lock, FileTime.fromMillis(0));
        Files.createFile(others.resolve("PG_VERSION"));
        List<Path> before = files(ChildProcess.temporary(scratch));

        try (ChildProcess server = serve()) {
            server.port();
        }

        assertThat(files(ChildProcess.temporary(scratch))).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    @Test
    void accounts_can_be_added_next_to_the_server_and_without_it() {
        assertThat(addedBefore.exitCode()).isZero();
        assertThat(addedBefore.out()).contains("Added account ada;");

        Command beside = Command.run(
                "builder-1", "user", "add", "bob", "--data-dir", sharedData().toString());
        Command again = Command.run(
                "other-one\n", "user", "add", "ada", "--data-dir", sharedData().toString());

        int port = builtIn.port();
        assertThat(beside.exitCode()).isZero();
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("there is already an account ada");
        assertThat(new Browser(port, FIREFOX).signIn("ada", "engine-1").status())
                .isEqualTo(204);
        assertThat(new Browser(port, FIREFOX).signIn("bob", "builder-1").status())
                .isEqualTo(204);
        assertThat(new Browser(port, FIREFOX).signIn("ada", "other-one").status())
                .isEqualTo(401);
    }

    @Test
    void a_second_server_in_the_same_folder_is_refused_and_leaves_the_first_alone() {
        int port = builtIn.port();

        ChildProcess second = serve(scratch, sharedData(), Map.of());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.err()).contains("is in use by another process");
        assertThat(new Browser(port, FIREFOX).get("/").status()).isEqualTo(200);
    }

    /** The cookie's secret in every form that could have been written. */
    @Test
    void the_raw_cookie_is_in_no_table_log_or_page() throws IOException {
        String own = TestServer.emptyDatabase();
        String key = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
        Path keyring = SecretFile.write(scratch.resolve("keyring"), key);
        List<Answer> pages = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        String printed;
        try (ChildProcess server = ChildProcess.startVerbose(
                scratch,
                "serve",
                "--port",
                "0",
                "--data-dir",
                data().toString(),
                "--keyring",
                keyring.toString(),
                "--jdbc-url",
                own)) {
            int port = server.port();
            addAccount(own);
            for (String agent : List.of(FIREFOX, CHROME)) {
                Browser browser = new Browser(port, agent);
                browser.call("PUT", "/api/v1/session/data/cart", "[1]");
                cookies.add(browser.cookie());
                browser.signIn("ada", "engine-1");
                cookies.add(browser.cookie());
                for (String path : List.of(
                        "/",
                        "/sessions",
                        "/sign-in",
                        "/nothing",
                        "/api/v1/session",
                        "/api/v1/sessions",
                        "/api/v1/nothing")) {
                    pages.add(browser.get(path));
                }
                pages.add(browser.call("PUT", "/api/v1/session/data/color", "\"ultramarine\""));
                pages.add(browser.call("PUT", "/api/v1/session/data/bad", "{"));
            }
            pages.add(new Browser(port, FIREFOX)
                    .withCookie(cookies.get(3))
                    .call("DELETE", "/api/v1/sessions?except=current", ""));
            server.terminate();
            printed = server.out() + server.err();
        }
        String tables = dump(own);

        assertThat(cookies).hasSize(4).doesNotContain("");
        assertThat(printed).contains("signed in: session", "DEBUG", "ended: ");
        assertThat(tables).contains("ada").contains("$argon2id$");
        assertThat(printed + tables).doesNotContain(key.substring(key.indexOf(':') + 1), "ultramarine");
        for (String cookie : cookies) {
            for (String form : formsOfSecret(cookie)) {
                assertThat(printed).doesNotContain(form);
                assertThat(tables).doesNotContain(form);
                assertThat(pages).allSatisfy(page -> {
                    assertThat(page.body()).doesNotContain(form);
                    assertThat(String.join("\n", page.headerLines())).doesNotContain(form);
                });
            }
        }
    }

    private static List<String> formsOfSecret(String cookie) {
        String secret = cookie.substring(cookie.indexOf('.') + 1);
        byte[] bytes = Base64.getUrlDecoder().decode(secret);
        return List.of(
                secret,
                HexFormat.of().formatHex(bytes),
                HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII)),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Every row of every table of the database, as text. */
    private static String dump(String url) {
        PGSimpleDataSource database = source(url);
        List<String> tables = TestServer.strings(
                database,
                "select format('%I.%I', schemaname, tablename) from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(5);
        StringBuilder rows = new StringBuilder();
        for (String table : tables) {
            TestServer.strings(database, "select t::text from " + table + " t")
                    .forEach(row -> rows.append(row).append('\n'));
        }
        return rows.toString();
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    private static void addAccount(String url) {
        Command.succeed("engine-1\n", "user", "add", "ada", "--jdbc-url", url);
    }

    private ChildProcess serve() {
        return serve(scratch, data(), Map.of());
    }

    private static ChildProcess serve(Path scratch, Path data, Map<String, String> variables) {
        return ChildProcess.start(scratch, variables, "", "serve", "--port", "0", "--data-dir", data.toString());
    }

    private Path data() {
        return scratch.resolve("data");
    }

    private static String demoPassword(ChildProcess server) {
        Matcher told = Pattern.compile("Account demo has the password (\\S+)").matcher(server.out());
        assertThat(told.find()).isTrue();
        return told.group(1);
    }
}
