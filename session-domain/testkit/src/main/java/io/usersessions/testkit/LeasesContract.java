package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every {@link Leases} does, one group of tests a method. Works on a store that others use. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LeasesContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(1));
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final String name = UUID.randomUUID().toString();

    /** For heirs. */
    protected LeasesContract() {}

    /** The leases under test; within one test always on the same store. */
    protected abstract Leases leases();

    @Nested
    class Acquire {
        @Test
        void a_free_lease_is_taken() {
            boolean taken = leases().acquire(name, ONE, NOW, UNTIL);

            assertThat(taken).isTrue();
        }

        @Test
        void a_microsecond_before_its_end_a_lease_is_its_holders() {
            leases().acquire(name, ONE, NOW, UNTIL);

            boolean taken = leases().acquire(name, OTHER, UNTIL.minus(A_MICROSECOND), UNTIL.plusSeconds(60));

            assertThat(taken).isFalse();
        }

        @Test
        void at_its_end_a_lease_is_free_and_its_former_holder_is_refused() {
            leases().acquire(name, ONE, NOW, UNTIL);

            boolean taken = leases().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60));
            boolean back = leases().acquire(name, ONE, UNTIL, UNTIL.plusSeconds(60));

            assertThat(taken).isTrue();
            assertThat(back).isFalse();
        }

        @Test
        void whoever_has_it_renews_it() {
            leases().acquire(name, ONE, NOW, UNTIL);

            boolean renewed = leases().acquire(name, ONE, NOW.plusSeconds(30), UNTIL.plusSeconds(30));

            assertThat(renewed).isTrue();
            assertThat(leases().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60)))
                    .isFalse();
        }

        @Test
        void a_refusal_leaves_the_lease_as_it_is() {
            leases().acquire(name, ONE, NOW, UNTIL);

            leases().acquire(name, OTHER, NOW, UNTIL.plusSeconds(600));

            assertThat(leases().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60)))
                    .isTrue();
        }

        @Test
        void each_name_is_a_lease_of_its_own() {
            leases().acquire(name, ONE, NOW, UNTIL);

            boolean taken = leases().acquire(name + "-other", OTHER, NOW, UNTIL);

            assertThat(taken).isTrue();
        }

        @RepeatedTest(20)
        void of_many_that_ask_at_once_one_gets_it() {
            List<Boolean> free = Race.of(4, number -> leases().acquire(name, "holder-" + number, NOW, UNTIL));
            List<Boolean> ended =
                    Race.of(4, number -> leases().acquire(name, "next-" + number, UNTIL, UNTIL.plusSeconds(60)));

            assertThat(free).containsOnlyOnce(true);
            assertThat(ended).containsOnlyOnce(true);
        }
    }

    @Nested
    class Release {
        @Test
        void a_lease_that_is_given_back_is_free() {
            leases().acquire(name, ONE, NOW, UNTIL);

            leases().release(name, ONE);

            assertThat(leases().acquire(name, OTHER, NOW, UNTIL)).isTrue();
        }

        @Test
        void what_another_holds_cannot_be_given_back() {
            leases().acquire(name, ONE, NOW, UNTIL);

            leases().release(name, OTHER);

            assertThat(leases().acquire(name, OTHER, NOW, UNTIL)).isFalse();
        }

        @Test
        void giving_back_what_nobody_has_is_no_error() {
            assertThatCode(() -> leases().release(name, ONE)).doesNotThrowAnyException();
        }
    }
}
