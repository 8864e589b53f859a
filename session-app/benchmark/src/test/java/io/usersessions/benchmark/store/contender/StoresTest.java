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

/** Tests that each contender does what the benchmark measures. */
class StoresTest {
    private static final Population POPULATION = new Population(200);
    private static final Map<Contender, Fixture> FIXTURES = new EnumMap<>(Contender.class);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
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
                !contender.needsRedis() || RedisServer.isInstalled(),
                "redis-server is not installed, so Spring Session Redis was not tested");
        return FIXTURES.computeIfAbsent(contender, StoresTest::seeded);
    }

    private static Fixture seeded(Contender contender) {
        Fixture fixture = contender.fixture(server);
        fixture.seed(0, POPULATION.sessions());
        fixture.snapshot();
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
            if (contender.supports(Workload.LIST)) {
                for (int user = 0; user < POPULATION.users(); user++) {
                    assertThat(store.list(user)).isEqualTo(Population.PER_USER);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_attribute_is_stored(Contender contender) {
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
    void a_sign_in_adds_one_session_and_restore_removes_it(Contender contender) {
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
    void ending_the_others_leaves_one_session_and_restore_brings_them_back(Contender contender) {
        assumeTrue(contender.supports(Workload.END_OTHERS), contender.title() + " cannot find sessions by user");
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
