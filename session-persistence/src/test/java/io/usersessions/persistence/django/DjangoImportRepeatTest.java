package io.usersessions.persistence.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.TestDatabase;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An import that is repeated, stopped or run next to others loses nothing, stores nothing twice and revives nothing. */
class DjangoImportRepeatTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));
    private static final int ROWS = 50;
    private static final int USERS = 7;
    private static final String KEY = DjangoTables.key(3);
    private static final KeyDigest DIGEST = ForeignKey.parse(KEY).orElseThrow().digest();
    private static final UserId OWNER = new UserId("3");

    private final HikariDataSource database = TestDatabase.migrated();
    private final DjangoTables tables = new DjangoTables(database);
    private final PostgresSessions store = PostgresSessions.on(database);
    private final ManualTime time = new ManualTime(NOW);
    private final Sessions sessions = Sessions.using(store.repository(), new BoundCodec())
            .importedKeys(store.importedKeys())
            .time(time)
            .build();

    @BeforeEach
    void fill() {
        for (int number = 0; number < ROWS; number++) {
            tables.add(DjangoTables.key(number), "_auth_user_id=" + number % USERS, LATER);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 50, 1000})
    void batches_of_any_size_bring_in_every_row_once(int batchSize) {
        List<DjangoImportResult> told = new ArrayList<>();

        DjangoImportResult result = importInto(database, batchSize, told::add);

        assertThat(result).isEqualTo(new DjangoImportResult(ROWS, ROWS, 0, 0, 0, 0, 0));
        assertThat(told).hasSize((ROWS + batchSize - 1) / batchSize).last().isEqualTo(result);
        assertThat(live()).isEqualTo(ROWS);
    }

    @Test
    void a_repeated_import_brings_in_what_came_since_and_nothing_twice() {
        importInto(database, 10);
        tables.add("a-new-key", "color=blue", LATER);

        DjangoImportResult again = importInto(database, 10);

        assertThat(again).isEqualTo(new DjangoImportResult(ROWS + 1, 1, ROWS, 0, 0, 0, 0));
        assertThat(count("session")).isEqualTo(ROWS + 1);
    }

    /** Each of the statements of a batch fails once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void an_import_that_fails_half_way_leaves_whole_batches_and_the_next_completes_it(int batches) {
        List<DjangoImportResult> told = new ArrayList<>();
        DataSource failing = failingAfter(batches * 4);

        assertThatThrownBy(() -> importInto(failing, 10, told::add)).isInstanceOf(SessionStoreException.class);

        long stored = count("session");
        assertThat(stored % 10).isZero();
        assertThat(count("imported_key")).isEqualTo(stored);
        assertThat(told.stream().mapToLong(DjangoImportResult::imported).max().orElse(0))
                .isLessThanOrEqualTo(stored);
        DjangoImportResult rest = importInto(database, 10);
        assertThat(rest.imported()).isEqualTo(ROWS - stored);
        assertThat(rest.known()).isEqualTo(stored);
        assertThat(live()).isEqualTo(ROWS);
    }

    @Test
    void a_database_of_django_that_fails_half_way_is_a_fault_and_the_next_import_completes_it() {
        DataSource failing = failingAfter(3);

        assertThatThrownBy(() -> new DjangoImport(
                                failing,
                                DjangoTable.djangoSession(),
                                DjangoTables.reader(),
                                store,
                                new BoundCodec(),
                                settings(10))
                        .run(DjangoImportListener.none()))
                .isInstanceOf(SessionStoreException.class)
                .hasMessageContaining("Django");

        importInto(database, 10);
        assertThat(live()).isEqualTo(ROWS);
    }

    @Test
    void a_listener_that_throws_ends_the_import_and_leaves_whole_batches() {
        assertThatThrownBy(() -> importInto(database, 10, soFar -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(count("session") % 10).isZero();
        importInto(database, 10);
        assertThat(live()).isEqualTo(ROWS);
    }

    @Test
    void a_session_whose_key_was_replaced_is_not_brought_in_again() {
        importInto(database, 10);
        KeyInstruction.Send replaced = (KeyInstruction.Send) looked(KEY);

        DjangoImportResult again = importInto(database, 10);

        time.advance(SessionSettings.defaults().formerKeyGrace());
        assertThat(again.imported()).isZero();
        assertThat(user(KEY)).isEmpty();
        assertThat(user(replaced.key().reveal())).contains(OWNER);
        assertThat(count("session")).isEqualTo(ROWS);
    }

    @Test
    void a_session_that_its_holder_ended_does_not_come_back() {
        importInto(database, 10);
        Visit visit = sessions.open(KEY, Client.UNKNOWN);
        visit.signOut();
        sessions.close(visit);

        DjangoImportResult again = importInto(database, 10);

        assertThat(again.imported()).isZero();
        assertThat(user(KEY)).isEmpty();
        assertThat(live()).isEqualTo(ROWS - 1);
    }

    @Test
    void a_session_that_was_ended_from_elsewhere_does_not_come_back() {
        importInto(database, 10);
        sessions.administration(store.directory(), store.catalog())
                .end(store.importedKeys().find(DIGEST).orElseThrow(), new Actor("admin"));

        DjangoImportResult again = importInto(database, 10);

        assertThat(again.imported()).isZero();
        assertThat(user(KEY)).isEmpty();
        assertThat(count("session")).isEqualTo(ROWS - 1);
    }

    @Test
    void a_session_that_expired_and_was_purged_does_not_come_back_though_django_prolonged_it() {
        importInto(database, 10);
        time.advance(Duration.ofDays(6));
        sessions.purge()
                .expired(store.expired())
                .importedKeys(store.importedKeys())
                .run(progress -> {}, () -> false);
        TestDatabase.execute(database, "update django_session set expire_date = expire_date + interval '14 days'");

        DjangoImportResult again = importInto(database, 10);

        assertThat(again.known()).isEqualTo(ROWS);
        assertThat(count("session")).isZero();
    }

    @Test
    void a_session_from_before_its_user_ended_all_is_not_brought_in() {
        sessions.own(store.directory()).endAll(OWNER);

        DjangoImportResult result = importInto(database, 10);

        long ofOwner = IntStream.range(0, ROWS).filter(n -> n % USERS == 3).count();
        assertThat(result.overruled()).isEqualTo(ofOwner);
        assertThat(result.imported()).isEqualTo(ROWS - ofOwner);
        assertThat(sessions.own(store.directory()).list(OWNER)).isEmpty();
        assertThat(importInto(database, 10).known()).isEqualTo(ROWS);
    }

    @Test
    void the_cap_counts_what_was_imported() {
        Visit before = sessions.open(Client.UNKNOWN);
        before.signIn(OWNER);
        sessions.close(before);

        importInto(database, 10);

        assertThat(TestDatabase.strings(database, """
                        select o.user_id from user_sessions.session_owner o where o.sign_ins <
                            (select count(*) from user_sessions.session s
                             where s.bucket = o.bucket and s.user_id = o.user_id)
                        """)).isEmpty();
        assertThat(TestDatabase.strings(
                        database, "select sign_ins from user_sessions.session_owner where user_id = '3'"))
                .containsExactly(Long.toString(
                        1 + IntStream.range(0, ROWS).filter(n -> n % USERS == 3).count()));
    }

    @Test
    void imports_at_once_bring_in_every_row_once() {
        List<CompletableFuture<DjangoImportResult>> underWay = IntStream.rangeClosed(1, 4)
                .mapToObj(batchSize -> CompletableFuture.supplyAsync(() -> importInto(database, batchSize)))
                .toList();

        assertThat(underWay.stream()
                        .mapToLong(result -> result.join().imported())
                        .sum())
                .isEqualTo(ROWS);
        assertThat(live()).isEqualTo(ROWS);
    }

    @Test
    void a_pool_of_one_is_enough_for_both_databases() {
        try (HikariDataSource narrow = TestDatabase.pool(database.getJdbcUrl(), 1)) {
            DjangoImportResult result = new DjangoImport(
                            narrow,
                            DjangoTable.djangoSession(),
                            DjangoTables.reader(),
                            PostgresSessions.on(narrow),
                            new BoundCodec(),
                            settings(10))
                    .run(DjangoImportListener.none());

            assertThat(result.imported()).isEqualTo(ROWS);
        }
    }

    @Test
    void records_of_keys_are_purged_a_month_after_their_sessions_ended() {
        importInto(database, 10);
        Instant due = LATER.plus(Duration.ofDays(30));

        assertThat(store.importedKeys().purge(due.minusMillis(1), 100)).isZero();
        assertThat(store.importedKeys().purge(due, 30)).isEqualTo(30);
        assertThat(store.importedKeys().purge(due, 30)).isEqualTo(20);
        assertThat(count("imported_key")).isZero();
    }

    private long live() {
        Set<SessionSummary> live = IntStream.range(0, USERS)
                .boxed()
                .flatMap(number -> sessions.own(store.directory()).list(new UserId(Integer.toString(number))).stream())
                .collect(Collectors.toSet());
        return live.size();
    }

    private long count(String table) {
        return Long.parseLong(TestDatabase.strings(database, "select count(*) from user_sessions." + table)
                .get(0));
    }

    private Optional<UserId> user(String key) {
        return sessions.open(key, Client.UNKNOWN).user();
    }

    private KeyInstruction looked(String key) {
        Visit visit = sessions.open(key, Client.UNKNOWN);
        visit.session();
        return sessions.close(visit);
    }

    private DjangoImportSettings settings(int batchSize) {
        return DjangoImportSettings.defaults().time(time).batchSize(batchSize);
    }

    private DjangoImportResult importInto(DataSource target, int batchSize) {
        return importInto(target, batchSize, soFar -> {});
    }

    private DjangoImportResult importInto(DataSource target, int batchSize, Consumer<DjangoImportResult> progress) {
        return new DjangoImport(
                        database,
                        DjangoTable.djangoSession(),
                        DjangoTables.reader(),
                        PostgresSessions.on(target),
                        new BoundCodec(),
                        settings(batchSize))
                .run(new DjangoImportListener() {
                    @Override
                    public void progress(DjangoImportResult soFar) {
                        progress.accept(soFar);
                    }

                    @Override
                    public void refused(String keyDigest, String reason) {
                        throw new AssertionError(reason);
                    }
                });
    }

    /** Prepares this number of statements, then fails. */
    private DataSource failingAfter(int statements) {
        AtomicInteger left = new AtomicInteger(statements);
        return wrapped(DataSource.class, database, left);
    }

    private static <T> T wrapped(Class<T> type, T target, AtomicInteger left) {
        return type.cast(Proxy.newProxyInstance(
                DjangoImportRepeatTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean counts = method.getName().equals("prepareStatement")
                            || method.getName().equals("commit");
                    if (counts && left.getAndDecrement() <= 0) {
                        throw new SQLException("away", "08006");
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof java.sql.Connection connection
                                ? wrapped(java.sql.Connection.class, connection, left)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }
}
