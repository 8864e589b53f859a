package io.usersessions.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.PostgresSessions;
import io.usersessions.persistence.SessionSchema;
import io.usersessions.testkit.fixture.StoredSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A URL of several hosts, one of which accepts writes. A server with read-only transactions plays the standby. */
class FailoverTest {
    private static StoppableServer first;
    private static StoppableServer second;

    @BeforeAll
    static void start(@TempDir Path one, @TempDir Path two) {
        first = StoppableServer.in(one);
        second = StoppableServer.in(two);
        for (StoppableServer server : List.of(first, second)) {
            SessionSchema.on(Database.patient(server.url())).migrate();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        first.close();
        second.close();
    }

    private static String url(int... ports) {
        StringBuilder hosts = new StringBuilder();
        for (int port : ports) {
            hosts.append(hosts.isEmpty() ? "" : ",").append("127.0.0.1:").append(port);
        }
        return "jdbc:postgresql://" + hosts + "/postgres?user=postgres&targetServerType=primary";
    }

    private static Creation create(Database database) {
        SessionRepository repository =
                PostgresSessions.on(database.dataSource()).repository();
        return repository.create(NewSession.of(StoredSessions.anonymous().build()));
    }

    private static String portOf(Database database) {
        return TestServer.strings(database.dataSource(), "select inet_server_port()::text")
                .get(0);
    }

    /** The driver remembers for a moment which host accepted no writes, also from the test before. */
    @BeforeEach
    void await_that_the_first_host_is_found() throws Throwable {
        Patience.heals(() -> {
            try (Database database = Database.at(url(first.port(), second.port()))) {
                createAt(first, database);
            }
        });
    }

    /** A server takes a moment to read its settings again, and writes until then. */
    private static void createAt(StoppableServer server, Database database) {
        create(database);
        if (!portOf(database).equals(Integer.toString(server.port()))) {
            throw new SessionStoreException("still at the other server");
        }
    }

    private static void demote(StoppableServer server) {
        reload(server, "alter system set default_transaction_read_only = on");
    }

    private static void promote(StoppableServer server) {
        reload(server, "alter system set default_transaction_read_only = off");
    }

    private static void reload(StoppableServer server, String sql) {
        TestServer.execute(Database.patient(server.url()), sql);
        TestServer.execute(Database.patient(server.url()), "select pg_reload_conf()");
    }

    @Test
    void a_dead_host_and_a_standby_are_passed_by() throws Throwable {
        demote(first);
        try (Relay nowhere = Relay.to(first.port())) {
            nowhere.lose();
            try (Database database =
                    Database.at(url(nowhere.port(), StoppableServer.freePort(), first.port(), second.port()))) {
                assertThat(portOf(database)).isEqualTo(Integer.toString(second.port()));
                assertThat(create(database)).isInstanceOf(Creation.Created.class);
            }
        } finally {
            promote(first);
        }
    }

    @Test
    void a_primary_that_dies_is_followed_by_the_standby_that_becomes_primary() throws Throwable {
        demote(second);
        try (Database database = Database.at(url(first.port(), second.port()))) {
            create(database);
            assertThat(portOf(database)).isEqualTo(Integer.toString(first.port()));

            first.crash();
            Patience.faultInTime(() -> create(database), "payload");
            promote(second);

            Patience.heals(() -> create(database));
            assertThat(portOf(database)).isEqualTo(Integer.toString(second.port()));
        } finally {
            first.startAgain();
        }
    }

    @Test
    void a_primary_that_becomes_a_standby_and_lives_is_left() throws Throwable {
        try (Database database = Database.at(url(first.port(), second.port()))) {
            create(database);
            demote(first);

            Patience.heals(() -> createAt(second, database));
        } finally {
            promote(first);
        }
    }

    @Test
    void of_a_pool_of_connections_to_a_former_primary_one_alone_fails_a_write() throws SQLException {
        try (Database database = Database.at(url(first.port(), second.port()))) {
            SeldomWrites writes = new SeldomWrites(
                    List.of(Database.patient(first.url()), Database.patient(second.url())),
                    "postgres",
                    () -> create(database));
            SeldomWrites.fill(database.dataSource());
            demote(first);

            assertThat(writes.failures()).isEqualTo(1);
            assertThat(portOf(database)).isEqualTo(Integer.toString(second.port()));
        } finally {
            promote(first);
        }
    }
}
