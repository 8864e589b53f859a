package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.persistence.Deadlines;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that hangs, is unreachable, dies or is busy: each caller gets a fault in time, and everything works again afterwards. */
class DatabaseFaultsTest {
    private static final UserId USER = new UserId("ada-whom-no-message-names");
    private static final int POOL = 16;
    private static final int MORE_THAN_THE_POOL = POOL + 4;

    private static StoppableServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = StoppableServer.in(folder);
        try (Database database = Database.at(server.url())) {
            SessionSchema.on(database.patientDataSource()).migrate();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static SessionRepository repository(Database database) {
        return PostgresSessions.on(database.dataSource()).repository();
    }

    private static StoredSession stored(SessionRepository repository) {
        StoredSession session = StoredSessions.ownedBy(USER).build();
        repository.create(NewSession.of(session));
        return session;
    }

    /** Saves the largest encoding of a session: a fault is reported as soon as with a small one. */
    private static Callable<?> saving(SessionRepository repository, StoredSession session) {
        StoredSession next = StoredSessions.following(session)
                .payload(new byte[3 * SessionData.MAX_BYTES])
                .build();
        return () -> repository.replace(next, session.version());
    }

    private static Callable<?> signingIn(SessionRepository repository) {
        return () ->
                repository.create(NewSession.of(StoredSessions.ownedBy(USER).build()));
    }

    @Test
    void a_server_that_hangs_is_a_fault_in_time_and_forgotten_in_time() throws Throwable {
        try (Database database = Database.at(server.url())) {
            SessionRepository repository = repository(database);
            StoredSession session = stored(repository);
            server.halt();
            try {
                Patience.faultInTime(() -> repository.find(session.id()), USER.value());
                Patience.faultsInTime(MORE_THAN_THE_POOL, saving(repository, session), USER.value());
                Patience.faultsInTime(MORE_THAN_THE_POOL, signingIn(repository), USER.value());
            } finally {
                server.goOn();
            }
            Patience.heals(() -> repository.find(session.id()));
            Patience.heals(() -> repository.end(session.id()));
        }
    }

    @Test
    void a_network_that_loses_everything_is_a_fault_in_time_and_forgotten_in_time() throws Throwable {
        try (Relay relay = Relay.to(server.port());
                Database database = Database.at(server.url().replace(":" + server.port(), ":" + relay.port()))) {
            SessionRepository repository = repository(database);
            StoredSession session = stored(repository);
            relay.lose();
            Patience.faultInTime(() -> repository.find(session.id()), USER.value());
            Patience.faultsInTime(MORE_THAN_THE_POOL, saving(repository, session), USER.value());
            relay.carryOn();
            Patience.heals(() -> repository.find(session.id()));
            Patience.heals(() -> repository.end(session.id()));
        }
    }

    @Test
    void a_server_that_crashed_is_a_fault_in_time_and_forgotten_in_time() throws Throwable {
        try (Database database = Database.at(server.url())) {
            SessionRepository repository = repository(database);
            StoredSession session = stored(repository);
            server.crash();
            try {
                // Down for so long that the pool tries only now and then.
                for (int round = 0; round < 6; round++) {
                    Patience.faultsInTime(MORE_THAN_THE_POOL, saving(repository, session), USER.value());
                }
            } finally {
                server.startAgain();
            }
            Patience.heals(() -> repository.find(session.id()));
            assertThat(repository.end(session.id())).isPresent();
        }
    }

    @Test
    void a_row_that_someone_else_locked_is_a_fault_in_time_and_costs_no_connection() throws SQLException {
        try (Database database = Database.at(server.url());
                Connection other = database.patientDataSource().getConnection();
                Statement statement = other.createStatement()) {
            SessionRepository repository = repository(database);
            StoredSession session = stored(repository);
            other.setAutoCommit(false);
            statement.execute("select 1 from user_sessions.session for update");
            statement.execute("select 1 from user_sessions.session_owner for update");

            SessionStoreException save = Patience.faultInTime(saving(repository, session), USER.value());
            SessionStoreException signIn = Patience.faultInTime(signingIn(repository), USER.value());

            assertThat(save).hasMessageContaining("lock timeout").hasMessageContaining("55P03");
            assertThat(signIn).hasMessageContaining("lock timeout");
            assertThat(repository.find(session.id())).isPresent();
            other.rollback();
            assertThat(repository.end(session.id())).isPresent();
        }
    }

    @Test
    void a_row_that_someone_else_locked_holds_up_none_of_those_who_share_a_statement_with_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_THE_POOL);
        try (Database database = Database.at(server.url());
                Connection other = database.patientDataSource().getConnection();
                Statement statement = other.createStatement()) {
            SessionRepository repository = repository(database);
            List<StoredSession> sessions = Stream.generate(() -> stored(repository))
                    .limit(MORE_THAN_THE_POOL)
                    .toList();
            StoredSession locked = sessions.get(0);
            other.setAutoCommit(false);
            statement.execute("select 1 from user_sessions.session where session_id = '\\x"
                    + HexFormat.of().formatHex(locked.id().toBytes()) + "' for update");

            List<Future<Object>> neighbours = sessions.subList(1, sessions.size()).stream()
                    .map(session -> threads.submit(
                            () -> (Object) saving(repository, session).call()))
                    .toList();
            Patience.faultInTime(saving(repository, locked), USER.value());

            assertThat(neighbours)
                    .allSatisfy(one ->
                            assertThat(one).succeedsWithin(Deadlines.PROMISE).isInstanceOf(Replacement.Replaced.class));
            other.rollback();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_pool_that_slow_statements_exhaust_is_a_fault_in_time_and_forgotten_in_time() throws Throwable {
        ExecutorService threads = Executors.newFixedThreadPool(POOL);
        try (Database database = Database.at(server.url())) {
            SessionRepository repository = repository(database);
            StoredSession session = stored(repository);
            List<Connection> all = new ArrayList<>();
            for (int number = 0; number < POOL; number++) {
                all.add(database.dataSource().getConnection());
            }
            List<Future<Object>> slow = all.stream()
                    .map(connection -> threads.submit(() -> sleepAndGiveBack(connection)))
                    .toList();

            Patience.faultsInTime(POOL, () -> repository.find(session.id()), USER.value());

            Patience.heals(() -> repository.end(session.id()));
            assertThat(slow)
                    .allSatisfy(one -> assertThat(one)
                            .failsWithin(Duration.ofSeconds(10))
                            .withThrowableThat()
                            .withMessageContaining("statement timeout"));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Object sleepAndGiveBack(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            return statement.execute("select pg_sleep(60)");
        }
    }
}
