package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A failing database is never an absence, and its fault never quotes what is stored. */
class StoreFaultTest {
    private static final UserId ADA = new UserId("ada");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final StoredSession SESSION = StoredSessions.ownedBy(ADA).build();

    private static HikariDataSource database;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    static Stream<ThrowingCallable> everything_a_store_does() {
        HikariDataSource gone = TestDatabase.empty();
        gone.close();
        PostgresSessions store = PostgresSessions.on(gone);
        SessionRepository repository = store.repository();
        SessionDirectory directory = store.directory();
        SessionCatalog catalog = store.catalog();
        SessionHistory history = store.history();
        return Stream.of(
                () -> repository.find(SESSION.id()),
                () -> repository.create(NewSession.of(SESSION)),
                () -> repository.create(NewSession.of(StoredSessions.anonymous().build())),
                () -> repository.replace(SESSION, 1),
                () -> repository.touch(List.of(new Touch(SESSION.id(), SESSION.version(), NOW, NOW, Client.UNKNOWN))),
                () -> repository.end(SESSION.id()),
                () -> directory.list(ADA, NOW),
                () -> catalog.search(SessionQuery.all(), PageRequest.first(1)),
                () -> catalog.count(SessionQuery.all()),
                () -> directory.end(ADA, SESSION.id(), NOW),
                () -> directory.endOthers(ADA, SESSION.id(), NOW),
                () -> directory.endAll(ADA, NOW),
                () -> catalog.endEveryone(1),
                () -> history.list(ADA, PageRequest.first(1)),
                () -> history.listOf(ADA, SESSION.id(), PageRequest.first(1)),
                () -> history.signInsOf(ADA, 1),
                () -> history.forget(ADA),
                () -> history.purge(NOW, Duration.ofDays(90), 1),
                () -> store.leases().acquire("name", "holder", NOW, NOW.plusSeconds(1)),
                () -> store.leases().release("name", "holder"),
                () -> store.signInAttempts().find(List.of(AttemptKey.of("fault"))),
                () -> store.signInAttempts().purge(NOW, 1),
                () -> store.expired().purge(NOW, 1));
    }

    @ParameterizedTest
    @MethodSource("everything_a_store_does")
    void a_database_that_is_gone_is_a_fault(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void a_row_that_is_refused_is_not_quoted() {
        StoredSession impossible = StoredSessions.ownedBy(new UserId("grace-hopper"))
                .payload("the-payload".getBytes(StandardCharsets.UTF_8))
                .client(Client.of("the-user-agent", "192.0.2.77"))
                .expireDate(NOW.plusSeconds(1_000_000_000))
                .build();

        TestDatabase.execute(
                database,
                "alter table user_sessions.session add constraint refused check (expire_date <= absolute_end)");

        Throwable fault =
                catchThrowable(() -> PostgresSessions.on(database).repository().create(NewSession.of(impossible)));
        TestDatabase.execute(database, "alter table user_sessions.session drop constraint refused");

        assertThat(fault).isInstanceOf(SessionStoreException.class).hasMessageContaining("23514");
        assertThat(printed(fault))
                .doesNotContain("grace-hopper", "the-user-agent", "192.0.2.77", "Failing row")
                .doesNotContainIgnoringCase("7468652d7061796c6f6164");
    }

    @Test
    void a_batch_that_is_aborted_is_not_quoted() {
        StoredSession session = StoredSessions.anonymous()
                .storedIn(PostgresSessions.on(database).repository());
        Instant late = session.createdAt().plusSeconds(60);
        Touch touch = new Touch(
                session.id(), session.version(), late, late.plusSeconds(60), Client.of("the-user-agent", "192.0.2.77"));
        TestDatabase.execute(
                database,
                "alter table user_sessions.session add constraint refused check (last_activity < '%s')"
                        .formatted(late));

        Throwable fault =
                catchThrowable(() -> PostgresSessions.on(database).repository().touch(List.of(touch, touch)));
        TestDatabase.execute(database, "alter table user_sessions.session drop constraint refused");

        assertThat(fault).isInstanceOf(SessionStoreException.class).hasMessageContaining("23514");
        assertThat(printed(fault))
                .doesNotContain(
                        "the-user-agent",
                        "192.0.2.77",
                        "Failing row",
                        session.id().toString());
    }

    @Test
    void a_row_that_this_library_never_wrote_is_a_fault_and_not_an_absence() {
        SessionRepository repository = PostgresSessions.on(database).repository();
        StoredSession session = StoredSessions.ownedBy(new UserId("u")).storedIn(repository);
        TestDatabase.execute(database, "update user_sessions.session set user_id = E'a\\nb' where user_id = 'u'");

        assertThatThrownBy(() -> repository.find(session.id())).isInstanceOf(SessionStoreException.class);
    }

    @Test
    void a_pool_without_autocommit_loses_nothing() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.getJdbcUrl());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(1);
        try (HikariDataSource manual = new HikariDataSource(config)) {
            StoredSession session = StoredSessions.anonymous()
                    .storedIn(PostgresSessions.on(manual).repository());

            assertThat(PostgresSessions.on(database).repository().find(session.id()))
                    .contains(session);
        }
    }

    private static String printed(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
