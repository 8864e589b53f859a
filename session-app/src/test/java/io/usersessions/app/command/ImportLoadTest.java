package io.usersessions.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.TestServer;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.SessionCodec;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A large table in little memory, with a kill in the middle. {@code -Dimport.rows=1000000} imports more rows and measures; the speed is
 * printed and fails no test. Only then do the rows not fit into its memory.
 */
class ImportLoadTest {
    private static final int ROWS = Integer.getInteger("import.rows", 10_000);
    private static final int USERS = 1 + ROWS / 3;
    private static final String SECRET = "a-secret-key-for-tests";
    private static final String PADDING = "x".repeat(60);

    @TempDir
    private Path scratch;

    @Test
    @EnabledIfSystemProperty(named = "import.rows", matches = "\\d+")
    void an_import_in_one_go() throws Exception {
        try (EmbeddedPostgres server = started()) {
            fill(server.getPostgresDatabase());

            long begun = System.nanoTime();
            ChildProcess run = importing(server);
            int exit = run.exitCode();
            double seconds = seconds(System.nanoTime() - begun);

            System.out.printf("%d rows in %.1f s: %.0f a second%n", ROWS, seconds, ROWS / seconds);
            assertThat(exit).isZero();
            assertThat(count(server.getPostgresDatabase(), "session")).isEqualTo(ROWS);
        }
    }

    @Test
    void an_import_that_was_killed_is_completed_by_the_next_and_nothing_is_lost_or_twice() throws Exception {
        try (EmbeddedPostgres server = started()) {
            DataSource database = server.getPostgresDatabase();
            fill(database);

            long begun = System.nanoTime();
            ChildProcess first = importing(server);
            awaitHalf(database);
            first.kill();
            long half = count(database, "session");
            long killed = System.nanoTime();
            ChildProcess second = importing(server);
            int exit = second.exitCode();
            long done = System.nanoTime();

            System.out.printf(
                    "%d rows in %.1f s, killed after %d; the second run took %.1f s and said: %s%n",
                    ROWS, seconds(done - begun), half, seconds(done - killed), second.out());
            assertThat(half).isBetween(1L, ROWS - 1L);
            assertThat(exit).isZero();
            assertThat(count(database, "session")).isEqualTo(ROWS);
            assertThat(count(database, "imported_key")).isEqualTo(ROWS);
            assertThat(TestServer.strings(
                            database,
                            "select count(*) from user_sessions.session s join user_sessions.imported_key k"
                                    + " using (session_id, key_digest)"))
                    .containsExactly(Integer.toString(ROWS));
            assertThat(TestServer.strings(
                            database,
                            "select o.user_id from user_sessions.session_owner o join (select bucket, user_id, count(*) as live"
                                    + " from user_sessions.session group by bucket, user_id) s using (bucket, user_id)"
                                    + " where o.sign_ins <> live"))
                    .isEmpty();
        }
    }

    /** Like the database of a site: committed data is on the disk. */
    private static EmbeddedPostgres started() {
        return TestServer.started(Map.of("fsync", "on", "synchronous_commit", "on"));
    }

    private ChildProcess importing(EmbeddedPostgres server) throws IOException {
        Path keyring = scratch.resolve("keyring");
        if (!Files.exists(keyring)) {
            SecretFile.write(keyring, Keyring.freshKey(SealAlgorithm.AES_256_GCM));
        }
        String url = server.getJdbcUrl("postgres", "postgres");
        return ChildProcess.startToMeasure(
                scratch,
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m", "USER_SESSIONS_DJANGO_SECRET_KEY", SECRET),
                "import",
                "django",
                "--from",
                url,
                "--jdbc-url",
                url,
                "--keyring",
                keyring.toString(),
                "--data-dir",
                scratch.resolve("data").toString());
    }

    private static void awaitHalf(DataSource database) {
        while (count(database, "session") < ROWS / 2) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** 0 as long as the table does not exist. */
    private static long count(DataSource database, String table) {
        boolean isThere = TestServer.strings(database, "select to_regclass('user_sessions." + table + "')")
                        .get(0)
                != null;
        return isThere
                ? Long.parseLong(TestServer.strings(database, "select count(*) from user_sessions." + table)
                        .get(0))
                : 0;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void fill(DataSource database) throws SQLException {
        TestServer.execute(
                database,
                "create table django_session (session_key varchar(40) primary key, session_data text not null,"
                        + " expire_date timestamptz not null)");
        SessionCodec codec = SessionCodecs.django(SECRET);
        Instant expireDate = Instant.now().plus(Duration.ofDays(7));
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy django_session from stdin");
            for (int row = 0; row < ROWS; row++) {
                // Keys in random order, like those of Django.
                String key = "%032x".formatted(row * 0x9E37_79B9_7F4A_7C15L);
                byte[] line =
                        (key + "\t" + data(codec, row) + "\t" + expireDate + "\n").getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        }
        TestServer.execute(database, "vacuum analyze django_session");
    }

    private static String data(SessionCodec codec, int row) {
        SessionData data = SessionData.empty()
                .with("_auth_user_id", SessionValue.of(Integer.toString(row % USERS)))
                .with("_auth_user_backend", SessionValue.of("django.contrib.auth.backends.ModelBackend"))
                .with("_auth_user_hash", SessionValue.of("%064x".formatted(row)))
                .with("cart", SessionValue.of(PADDING + row));
        Binding visitor = new Binding(
                SessionId.anonymous(new byte[SessionId.BYTES]),
                KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
                Optional.empty(),
                Instant.EPOCH,
                Duration.ZERO,
                Instant.EPOCH,
                Lifetime.Persistence.BROWSER_SESSION,
                1);
        return new String(codec.encode(data, visitor).toBytes(), StandardCharsets.US_ASCII);
    }
}
