package io.usersessions.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {
    /** The clock runs over, as {@code System.nanoTime} may. */
    private final long begin = Long.valueOf(Long.MAX_VALUE - 100);

    private final Pace pace = new Pace(1_000, 200);

    @Test
    void the_first_poll_is_due_at_once() {
        assertThat(pace.untilDue(begin)).isZero();
    }

    @Test
    void the_next_poll_is_due_an_interval_after_the_start_of_the_last() {
        pace.started(begin);

        assertThat(pace.untilDue(begin + 300)).isEqualTo(700);
        assertThat(pace.untilDue(begin + 1_000)).isZero();
    }

    @Test
    void a_poll_that_took_longer_than_an_interval_is_followed_by_one_poll() {
        pace.started(begin);

        assertThat(pace.untilDue(begin + 5_000)).isNegative();
        pace.started(begin + 5_000);
        assertThat(pace.untilDue(begin + 5_000)).isEqualTo(1_000);
    }

    @Test
    void hurry_shortens_the_time_to_the_next_poll_and_to_no_other() {
        pace.started(begin);
        pace.hurry();
        pace.hurry();

        assertThat(pace.untilDue(begin + 150)).isEqualTo(50);
        pace.started(begin + 200);
        assertThat(pace.untilDue(begin + 200)).isEqualTo(1_000);
    }
}
