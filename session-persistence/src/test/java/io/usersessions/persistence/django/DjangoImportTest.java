package io.usersessions.persistence.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime.Persistence;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.TestDatabase;
import io.usersessions.persistence.django.DjangoImportSettings.ExpiredRows;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import makes of rows of Django. */
class DjangoImportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));
    private static final String KEY = DjangoTables.key(1);
    private static final KeyDigest DIGEST = ForeignKey.parse(KEY).orElseThrow().digest();

    private final HikariDataSource database = TestDatabase.migrated();
    private final DjangoTables tables = new DjangoTables(database);
    private final PostgresSessions store = PostgresSessions.on(database);
    private final ManualTime time = new ManualTime(NOW);
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final DjangoImportSettings settings =
            DjangoImportSettings.defaults().time(time);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_row_of_django_becomes_a_session_that_its_key_opens() {
        tables.add(KEY, "_auth_user_id=7\ncolor=blue", LATER);

        DjangoImportResult result = run(DjangoTable.djangoSession(), settings);

        assertThat(result).isEqualTo(new DjangoImportResult(1, 1, 0, 0, 0, 0, 0));
        StoredSession stored = stored();
        assertThat(stored.user()).contains(new UserId("7"));
        assertThat(stored.id().bucket()).isEqualTo(SessionId.bucketOf(new UserId("7")));
        assertThat(stored.createdAt()).isEqualTo(LATER.minus(Duration.ofDays(14)));
        assertThat(stored.expireDate()).isEqualTo(LATER);
        assertThat(stored.absoluteEnd()).isEqualTo(LATER);
        assertThat(stored.persistence()).isEqualTo(Persistence.PERSISTENT);
        assertThat(stored.client()).isEqualTo(Client.UNKNOWN);
        Visit visit = sessions().open(KEY, Client.UNKNOWN);
        assertThat(visit.user()).contains(new UserId("7"));
        assertThat(visit.data().text("color")).contains("blue");
    }

    @Test
    void a_row_of_user_sessions_keeps_agent_address_and_activity() {
        Instant active = NOW.minus(Duration.ofHours(3));
        tables.add(KEY, "_auth_user_id=7", LATER, "7", "Mozilla/5.0 \"O'Brien\"\u0001", active, "2001:db8::1");

        run(DjangoTable.userSessions(), settings);

        StoredSession stored = stored();
        assertThat(stored.client().userAgent()).contains("Mozilla/5.0 \"O'Brien\"\uFFFD");
        assertThat(stored.client().ip()).isEqualTo(IpAddress.parse("2001:db8::1"));
        assertThat(stored.createdAt()).isEqualTo(active);
        assertThat(stored.lastActivity()).isEqualTo(active);
        assertThat(stored.expireDate()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-ip", "", "192.0.2.1/24", "localhost", "::ffff:1.2.3.4.5"})
    void an_invalid_address_is_left_out(String address) {
        tables.add(KEY, "", LATER, null, "", NOW, address);

        run(DjangoTable.userSessions(), settings);

        assertThat(stored().client()).isEqualTo(Client.UNKNOWN);
    }

    @Test
    void the_address_is_cut_where_the_site_cuts_it() {
        tables.add(KEY, "", LATER, null, "curl", NOW, "192.0.2.77");

        run(DjangoTable.userSessions(), settings.clientPrivacy(ClientPrivacy.TRUNCATED));

        assertThat(stored().client()).isEqualTo(Client.of("curl", "192.0.2.0"));
    }

    @Test
    void what_django_keeps_of_itself_is_left_out() {
        tables.add(KEY, "_auth_user_id=7\n_auth_user_backend=b\n_auth_user_hash=h\n_session_expiry=0\ncart=3", LATER);

        run(DjangoTable.djangoSession(), settings);

        Visit visit = sessions().open(KEY, Client.UNKNOWN);
        assertThat(visit.data().attributes()).containsOnlyKeys("cart");
        assertThat(stored().persistence()).isEqualTo(Persistence.BROWSER_SESSION);
    }

    @Test
    void an_imported_session_is_not_recently_authenticated() {
        tables.add(KEY, "_auth_user_id=7", LATER, "7", null, NOW, null);

        run(DjangoTable.userSessions(), settings);

        Visit visit = sessions().open(KEY, Client.UNKNOWN);
        assertThat(visit.session().isAuthenticatedWithin(Duration.ofDays(400), NOW))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "-PT1S", "-P100D"})
    void an_expired_row_is_skipped_or_kept_by_choice(Duration age) {
        tables.add(KEY, "_auth_user_id=7", NOW.plus(age));

        DjangoImportResult skipping = run(DjangoTable.djangoSession(), settings);
        DjangoImportResult keeping = run(DjangoTable.djangoSession(), settings.expiredRows(ExpiredRows.KEPT));

        assertThat(skipping).isEqualTo(new DjangoImportResult(1, 0, 0, 1, 0, 0, 0));
        assertThat(keeping.imported()).isEqualTo(1);
        assertThat(stored().expireDate()).isEqualTo(NOW.plus(age));
        assertThat(sessions().open(KEY, Client.UNKNOWN).user()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_is_reported_by_the_digest_of_its_key_and_left_alone() {
        tables.add(KEY, "the-data", LATER);
        tables.add(DjangoTables.key(2), "color=blue", LATER);

        DjangoImportResult result = run(DjangoTable.djangoSession(), settings);

        assertThat(result).isEqualTo(new DjangoImportResult(2, 1, 0, 0, 1, 0, 0));
        assertThat(refused)
                .containsExactly(Map.entry(HexFormat.of().formatHex(DIGEST.toBytes()), "a line without a sign"));
        assertThat(store.importedKeys().find(DIGEST)).isEmpty();
    }

    @Test
    void data_that_is_too_large_is_refused_and_not_even_fetched() {
        tables.add(KEY, "a=" + "x".repeat(2 << 20), LATER);
        tables.add(DjangoTables.key(2), "color=blue", LATER);

        DjangoImportResult result = run(DjangoTable.djangoSession(), settings);

        assertThat(result).isEqualTo(new DjangoImportResult(2, 1, 0, 0, 1, 0, 0));
        assertThat(refused).containsValue("larger than session data may be");
    }

    @Test
    void a_row_whose_data_names_another_user_is_refused() {
        tables.add(KEY, "_auth_user_id=7", LATER, "8", null, NOW, null);

        DjangoImportResult result = run(DjangoTable.userSessions(), settings);

        assertThat(result.refused()).isEqualTo(1);
        assertThat(refused).containsValue("row and data name different users");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_key_of_django_is_mapped_to_the_id_that_its_user_has_here(DjangoTable table) {
        tables.add(KEY, "_auth_user_id=7", LATER);
        tables.add(KEY, "_auth_user_id=7", LATER, "7", null, NOW, null);

        DjangoImportResult result = run(table, mapped(Map.of("7", "ada")));

        assertThat(result.imported()).isEqualTo(1);
        assertThat(stored().user()).contains(new UserId("ada"));
    }

    @Test
    void a_row_is_refused_by_its_own_key_and_not_by_what_it_is_mapped_to() {
        tables.add(KEY, "_auth_user_id=7", LATER, "ada", null, NOW, null);

        DjangoImportResult result = run(DjangoTable.userSessions(), mapped(Map.of("7", "ada")));

        assertThat(result.refused()).isEqualTo(1);
        assertThat(refused).containsValue("row and data name different users");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void sessions_of_a_key_that_is_mapped_to_nobody_are_left_alone(DjangoTable table) {
        tables.add(KEY, "_auth_user_id=7", LATER);
        tables.add(KEY, "_auth_user_id=7", LATER, "7", null, NOW, null);

        DjangoImportResult result = run(table, mapped(Map.of()));

        assertThat(result.refused()).isEqualTo(1);
        assertThat(refused).containsValue("nobody here");
    }

    static Stream<DjangoTable> tables() {
        return Stream.of(DjangoTable.djangoSession(), DjangoTable.userSessions());
    }

    private static DjangoReader mapped(Map<String, String> owners) {
        DjangoReader plain = DjangoTables.reader();
        return new DjangoReader(
                plain.codec(),
                plain.user(),
                key -> Optional.ofNullable(owners.get(key))
                        .map(UserId::new)
                        .orElseThrow(() -> new IllegalArgumentException("nobody here")),
                plain.endsWithBrowser());
    }

    @Test
    void a_row_signs_in_nobody_that_its_data_does_not_name() {
        tables.add(KEY, "color=blue", LATER, "7", null, NOW, null);

        run(DjangoTable.userSessions(), settings);

        assertThat(stored().user()).isEmpty();
    }

    @Test
    void a_user_of_the_data_alone_is_taken() {
        tables.add(KEY, "_auth_user_id=7", LATER, null, null, NOW, null);

        run(DjangoTable.userSessions(), settings);

        assertThat(stored().user()).contains(new UserId("7"));
    }

    @Test
    void an_invalid_user_is_refused() {
        tables.add(KEY, "_auth_user_id=", LATER);

        DjangoImportResult result = run(DjangoTable.djangoSession(), settings);

        assertThat(result.refused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "has.a.dot", "has a space", "ümlaute-1"})
    void a_key_that_nobody_can_present_is_counted(String key) {
        tables.add(key, "color=blue", LATER);

        DjangoImportResult result = run(DjangoTable.djangoSession(), settings);

        assertThat(result).isEqualTo(new DjangoImportResult(1, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void an_expiry_that_never_comes_is_as_late_as_it_can_be() {
        tables.add(KEY, "color=blue", LATER);
        TestDatabase.execute(database, "update django_session set expire_date = 'infinity'");

        run(DjangoTable.djangoSession(), settings);

        assertThat(stored().expireDate()).isEqualTo(NOW.plus(Duration.ofDays(400)));
    }

    @Test
    void a_table_may_have_another_name_and_schema() {
        tables.add(KEY, "color=blue", LATER);
        TestDatabase.execute(
                database,
                "create schema \"Site\"; alter table django_session rename to \"Sessions\";"
                        + "alter table \"Sessions\" set schema \"Site\"");

        DjangoImportResult result =
                run(DjangoTable.djangoSession().named("Sessions").inSchema("Site"), settings);

        assertThat(result.imported()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;drop table x", "a\"b", "1a", "a.b"})
    void a_name_that_is_no_identifier_is_refused(String name) {
        assertThatThrownBy(() -> DjangoTable.djangoSession().named(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DjangoTable.djangoSession().inSchema(name))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_that_is_not_there_is_a_fault_of_the_store() {
        DjangoTable missing = DjangoTable.djangoSession().named("missing");

        assertThatThrownBy(() -> run(missing, settings))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("\"missing\" does not exist")
                .hasMessageContaining("42P01");
    }

    private StoredSession stored() {
        return store.importedKeys()
                .find(DIGEST)
                .flatMap(id -> store.repository().find(id))
                .orElseThrow();
    }

    private Sessions sessions() {
        return Sessions.using(store.repository(), new BoundCodec())
                .importedKeys(store.importedKeys())
                .time(time)
                .build();
    }

    private DjangoImportResult run(DjangoTable table, DjangoImportSettings settings) {
        return run(table, DjangoTables.reader(), settings);
    }

    private DjangoImportResult run(DjangoTable table, DjangoReader reader) {
        return run(table, reader, settings);
    }

    private DjangoImportResult run(DjangoTable table, DjangoReader reader, DjangoImportSettings settings) {
        DjangoImportListener listener = new DjangoImportListener() {
            @Override
            public void progress(DjangoImportResult soFar) {
                // The result has the same numbers.
            }

            @Override
            public void refused(String keyDigest, String reason) {
                refused.put(keyDigest, reason);
            }
        };
        return new DjangoImport(database, table, reader, store, new BoundCodec(), settings).run(listener);
    }
}
