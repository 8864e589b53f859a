package io.usersessions.benchmark.store.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.benchmark.store.workload.Operations;
import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import io.usersessions.benchmark.store.workload.Workload;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
    private static final Population POPULATION = new Population(500);
    private static final ClosedLoop LONG = new ClosedLoop(4, Duration.ZERO, Duration.ofMinutes(1));

    @Test
    void it_ends_when_the_other_sessions_of_every_user_were_ended_once() {
        AtomicInteger ended = new AtomicInteger();
        Operations operations = new Operations(new Scripted(4, ended), Workload.END_OTHERS, POPULATION);

        Speed speed = LONG.run(operations);

        assertThat(ended).hasValue(POPULATION.users());
        assertThat(speed.perSecond()).isPositive();
        assertThat(speed.p99()).isGreaterThanOrEqualTo(speed.p50());
    }

    @Test
    void an_operation_with_an_unexpected_result_fails_the_measurement() {
        Operations operations = new Operations(new Scripted(3, new AtomicInteger()), Workload.END_OTHERS, POPULATION);

        assertThatThrownBy(() -> LONG.run(operations)).hasMessageContaining("3 sessions, not 4");
    }

    /** Returns this answer from every call. */
    private record Scripted(int answer, AtomicInteger calls) implements Store {
        @Override
        public void load(int session) {}

        @Override
        public void change(int session, String value) {}

        @Override
        public void signIn(int user) {}

        @Override
        public int list(int user) {
            return answer;
        }

        @Override
        public int endOthers(int user) {
            calls.incrementAndGet();
            return answer;
        }

        @Override
        public String value(int session) {
            return "";
        }

        @Override
        public void close() {}
    }
}
