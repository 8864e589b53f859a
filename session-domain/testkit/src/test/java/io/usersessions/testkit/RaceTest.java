package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.testkit.trial.Race;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RaceTest {
    @Test
    void all_run_at_the_same_time_and_answer_in_order() {
        CyclicBarrier together = new CyclicBarrier(3);

        List<String> outcomes =
                Race.of(List.of(() -> met(together, "one"), () -> met(together, "two"), () -> met(together, "three")));

        assertThat(outcomes).containsExactly("one", "two", "three");
    }

    @Test
    void what_one_of_them_throws_reaches_the_caller() {
        IllegalStateException thrown = new IllegalStateException("broken");

        assertThatThrownBy(() -> Race.of(2, number -> {
                    if (number == 1) {
                        throw thrown;
                    }
                    return number;
                }))
                .isInstanceOf(AssertionError.class)
                .hasCause(thrown);
    }

    /** Waits for all others, then returns the answer. */
    private static String met(CyclicBarrier others, String answer) throws Exception {
        others.await(10, TimeUnit.SECONDS);
        return answer;
    }
}
