package io.usersessions.persistence;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.domain.watch.SessionEnd;
import io.usersessions.domain.watch.SessionWatch;
import io.usersessions.domain.watch.SessionWatchSettings;
import io.usersessions.domain.watch.Watched;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Notices between two nodes of a database. */
class EndNoticesTest {
    private static final int PATIENCE_SECONDS = 20;
    private static final Client FIREFOX = Client.of("Firefox", "192.0.2.1");
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final BlockingQueue<SessionId> hints = new LinkedBlockingQueue<>();
    private final BlockingQueue<SessionStoreException> faults = new LinkedBlockingQueue<>();

    @AfterAll
    static void stop() {
        DATABASE.close();
    }

    private EndNotices node(DataSource dataSource, Consumer<SessionId> hint) {
        return EndNotices.over(dataSource, hint, faults::add);
    }

    private static SessionEvent.Ended ended(SessionId session) {
        return new SessionEvent.Ended(
                session, Optional.empty(), FIREFOX, EndReason.SIGNED_OUT, Actor.SYSTEM, Instant.EPOCH);
    }

    private static SessionId anyId() {
        return StoredSessions.anonymous().build().id();
    }

    /** Sends until the listener has connected. */
    private void awaitHint(EndNotices sender, SessionId session) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        SessionId received = null;
        while (!session.equals(received) && Instant.now().isBefore(end)) {
            sender.sender().on(ended(session));
            received = hints.poll(100, MILLISECONDS);
        }
        assertThat(received).isEqualTo(session);
        hints.clear();
    }

    @Test
    void a_session_that_ended_on_another_node_is_told_long_before_the_next_poll() throws Exception {
        PostgresSessions store = PostgresSessions.on(DATABASE);
        SessionWatchSettings seldom = new SessionWatchSettings(Duration.ofMinutes(1), Duration.ofMinutes(1));
        CompletableFuture<SessionEnd> told = new CompletableFuture<>();
        try (SessionWatch watch = SessionWatch.over(store.live(), InstantSource.system(), seldom, fault -> {});
                EndNotices here = node(DATABASE, session -> {
                    watch.hint(session);
                    hints.add(session);
                });
                EndNotices there = node(DATABASE, session -> {})) {
            awaitHint(there, anyId());
            Sessions sessions = Sessions.using(store.repository(), new BoundCodec())
                    .events(there.sender())
                    .build();
            Visit signedIn = sessions.open(FIREFOX);
            signedIn.signIn(new UserId("ada"));
            String key = ((KeyInstruction.Send) sessions.close(signedIn)).key().reveal();
            Watched unused = watch.watch(signedIn.session().id(), (session, end) -> told.complete(end));
            assertThat(here.sender()).isNotEqualTo(there.sender());

            Visit leaving = sessions.open(key, FIREFOX);
            leaving.signOut();
            sessions.close(leaving);

            assertThat(told.get(PATIENCE_SECONDS, SECONDS)).isEqualTo(SessionEnd.ENDED);
        }
    }

    @Test
    void many_ends_at_once_all_arrive() throws InterruptedException {
        try (EndNotices node = node(DATABASE, hints::add)) {
            awaitHint(node, anyId());
            SessionId[] sessions =
                    Stream.generate(EndNoticesTest::anyId).limit(2_000).toArray(SessionId[]::new);

            Stream.of(sessions).forEach(session -> node.sender().on(ended(session)));

            for (SessionId session : sessions) {
                assertThat(hints.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo(session);
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void a_lost_connection_is_replaced() throws InterruptedException {
        try (EndNotices node = node(DATABASE, hints::add)) {
            awaitHint(node, anyId());

            TestDatabase.strings(
                    DATABASE,
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and query like 'listen %'");

            assertThat(faults.poll(PATIENCE_SECONDS, SECONDS)).isNotNull();
            awaitHint(node, anyId());
        }
    }

    @Test
    void what_is_no_id_is_left_out() throws InterruptedException {
        SessionId session = anyId();
        try (EndNotices node = node(DATABASE, hints::add)) {
            awaitHint(node, anyId());

            TestDatabase.strings(DATABASE, "select pg_notify('user_sessions_ended', '')");
            TestDatabase.strings(DATABASE, "select pg_notify('user_sessions_ended', ',,x,%s,;--')".formatted(session));

            assertThat(hints.poll(PATIENCE_SECONDS, SECONDS)).isEqualTo(session);
            assertThat(hints).isEmpty();
        }
    }

    @Test
    void a_hint_that_fails_does_not_end_the_notices() throws InterruptedException {
        SessionId bad = anyId();
        try (EndNotices node = node(DATABASE, session -> {
            if (session.equals(bad)) {
                throw new IllegalStateException("broken");
            }
            hints.add(session);
        })) {
            awaitHint(node, anyId());

            node.sender().on(ended(bad));

            assertThat(faults.poll(PATIENCE_SECONDS, SECONDS)).isNotNull().hasMessageContaining("broken");
            awaitHint(node, anyId());
        }
    }

    @Test
    void without_a_database_no_event_fails_or_waits() throws InterruptedException {
        try (EndNotices node = node(TestDatabase.refusing(), hints::add)) {
            Stream.generate(EndNoticesTest::anyId)
                    .limit(50_000)
                    .forEach(session -> node.sender().on(ended(session)));

            assertThat(faults.poll(PATIENCE_SECONDS, SECONDS)).isNotNull();
        }
    }

    @Test
    void after_its_end_no_connection_listens() throws InterruptedException {
        try (HikariDataSource pool = TestDatabase.pool(DATABASE.getJdbcUrl(), 2)) {
            EndNotices node = node(pool, hints::add);
            awaitHint(node, anyId());

            node.close();
            node.close();

            assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
            assertThat(TestDatabase.strings(pool, "select pg_listening_channels()"))
                    .isEmpty();
        }
    }
}
