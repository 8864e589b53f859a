package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.app.database.TestServer;
import io.usersessions.app.server.Browser;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The program with a role that creates tables, and a role that serves and may not create any. */
class TwoRolesTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @TempDir
    private Path scratch;

    @Test
    void one_role_makes_the_tables_and_the_other_serves_also_alone_once_they_are_there() {
        String url = TestServer.emptyDatabase();
        String database = url.replaceAll(".*/([^?]*).*", "$1");
        PGSimpleDataSource postgres = source(url);
        TestServer.execute(
                postgres,
                "create role \"the owner\" login; create role \"Serving\" login;"
                        + "revoke all on database " + database + " from public;"
                        + "revoke all on schema public from public;"
                        + "grant connect, create on database " + database + " to \"the owner\";"
                        + "grant connect on database " + database + " to \"Serving\"");
        String serving = url.replace("user=postgres", "user=Serving");
        String owner = url.replace("user=postgres", "user=the%20owner");

        Command added =
                Command.run("engine-1\n", "user", "add", "ada", "--jdbc-url", serving, "--migration-jdbc-url", owner);

        assertThat(added.exitCode()).as(added.err()).isZero();
        try (ChildProcess server = serve(Map.of(
                "USER_SESSIONS_JDBC_URL", serving,
                "USER_SESSIONS_MIGRATION_JDBC_URL", owner,
                "USER_SESSIONS_KEYRING", Keyring.freshKey(SealAlgorithm.AES_256_GCM)))) {
            Browser browser = new Browser(server.port(), FIREFOX);
            assertThat(browser.signIn("ada", "engine-1").status()).isEqualTo(204);
            assertThat(browser.call("DELETE", "/api/v1/sessions?except=current", "")
                            .status())
                    .isEqualTo(200);
        }
        Command withoutOwner = Command.run("builder-1\n", "user", "add", "bob", "--jdbc-url", serving);
        assertThat(withoutOwner.exitCode()).as(withoutOwner.err()).isZero();
        assertThat(TestServer.strings(
                        postgres, "select distinct tableowner::text from pg_tables where schemaname like 'user\\_%'"))
                .containsExactly("the owner");
        TestServer.execute(
                source(serving),
                "update user_accounts.account set name = name, password_hash = password_hash, email = 'ada@example.org',"
                        + " language = 'nl', time_zone = 'Europe/Amsterdam', client_privacy = 'none',"
                        + " password_changed_at = now() where name = 'ada'; delete from user_accounts.account where name = 'bob'");
        for (String right : List.of("is_admin = true", "id = 'other'", "created_at = now()")) {
            assertThatThrownBy(() -> TestServer.execute(source(serving), "update user_accounts.account set " + right))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> TestServer.execute(source(serving), "create table user_accounts.mine (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static PGSimpleDataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private ChildProcess serve(Map<String, String> variables) {
        String data = scratch.resolve("data").toString();
        return ChildProcess.start(scratch, variables, "", "serve", "--port", "0", "--data-dir", data);
    }
}
