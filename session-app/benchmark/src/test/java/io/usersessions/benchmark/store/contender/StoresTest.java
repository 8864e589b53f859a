package io.usersessions.benchmark.store.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.usersessions.benchmark.store.server.PostgresServer;
import io.usersessions.benchmark.store.server.RedisServer;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.benchmark.store.workload.Workload;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each contender does what is measured. */
class StoresTest {
    private static final Population POPULATION = new Population(200);
    private static final Map<Contender, Fixture> FIXTURES = new EnumMap<>(Contender.class);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // by start
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.embedded(folder.resolve("postgres"));
    }

    @AfterAll
    static void stop() {
        FIXTURES.values().forEach(Fixture::close);
        server.close();
    }

    private static Fixture fixture(Contender contender) {
        assumeTrue(
                !contender.needsRedis() || RedisServer.program().isPresent(),
                "redis-server is not installed, so Spring Session Redis was not tried");
        return FIXTURES.computeIfAbsent(contender, StoresTest::seeded);
    }

    private static Fixture seeded(Contender contender) {
        Fixture fixture = contender.fixture(server);
        fixture.seed(0, POPULATION.sessions());
        fixture.keep();
        return fixture;
    }

    @ParameterizedTest
    @EnumSource
    void every_seeded_session_is_found_and_every_user_has_five(Contender contender) {
        Fixture fixture = fixture(contender);
        try (Store store = fixture.open()) {
            for (int session = 0; session < POPULATION.sessions(); session++) {
                store.load(session);
            }

            assertThat(fixture.bytes()).isPositive();
            if (contender.runs(Workload.LIST)) {
                for (int user = 0; user < POPULATION.users(); user++) {
                    assertThat(store.list(user)).isEqualTo(Population.PER_USER);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_changed_is_stored(Contender contender) {
        Fixture fixture = fixture(contender);
        try (Store store = fixture.open()) {
            String value = Population.value(1);

            store.change(7, value);

            assertThat(store.value(7)).isEqualTo(value);
            assertThat(store.value(8)).isEqualTo(Population.attributes(8).get(Population.CHANGED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_user_who_signs_in_has_one_session_more_until_it_is_restored(Contender contender) {
        Fixture fixture = fixture(contender);
        try (Store store = fixture.open()) {
            store.signIn(3);

            assertThat(fixture.sessions()).isEqualTo(POPULATION.sessions() + 1);
            fixture.restore();
            assertThat(fixture.sessions()).isEqualTo(POPULATION.sessions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_user_who_ends_the_others_has_one_session_until_they_are_restored(Contender contender) {
        assumeTrue(contender.runs(Workload.END_OTHERS), contender.title() + " cannot tell whose sessions there are");
        Fixture fixture = fixture(contender);
        try (Store store = fixture.open()) {
            assertThat(store.endOthers(3)).isEqualTo(Population.PER_USER - 1);
            assertThat(store.list(3)).isEqualTo(1);
            store.load(Population.firstOf(3));

            fixture.restore();

            assertThat(store.list(3)).isEqualTo(Population.PER_USER);
            for (int session = 0; session < POPULATION.sessions(); session++) {
                store.load(session);
            }
        }
    }
}
