package io.usersessions.testkit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link Leases#acquire}. */
public abstract class LeaseAcquireContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(1));
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final Supplier<Leases> leases;
    private final String name = UUID.randomUUID().toString();

    protected LeaseAcquireContract(Supplier<Leases> leases) {
        this.leases = leases;
    }

    @Test
    void a_free_lease_is_taken() {
        boolean taken = leases.get().acquire(name, ONE, NOW, UNTIL);

        assertThat(taken).isTrue();
    }

    @Test
    void a_microsecond_before_its_end_a_lease_is_still_held() {
        leases.get().acquire(name, ONE, NOW, UNTIL);

        boolean taken = leases.get().acquire(name, OTHER, UNTIL.minus(A_MICROSECOND), UNTIL.plusSeconds(60));

        assertThat(taken).isFalse();
    }

    @Test
    void at_its_end_a_lease_is_free_and_its_former_holder_is_refused() {
        leases.get().acquire(name, ONE, NOW, UNTIL);

        boolean taken = leases.get().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60));
        boolean back = leases.get().acquire(name, ONE, UNTIL, UNTIL.plusSeconds(60));

        assertThat(taken).isTrue();
        assertThat(back).isFalse();
    }

    @Test
    void the_holder_renews_its_lease() {
        leases.get().acquire(name, ONE, NOW, UNTIL);

        boolean renewed = leases.get().acquire(name, ONE, NOW.plusSeconds(30), UNTIL.plusSeconds(30));

        assertThat(renewed).isTrue();
        assertThat(leases.get().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void a_refusal_leaves_the_lease_as_it_is() {
        leases.get().acquire(name, ONE, NOW, UNTIL);

        leases.get().acquire(name, OTHER, NOW, UNTIL.plusSeconds(600));

        assertThat(leases.get().acquire(name, OTHER, UNTIL, UNTIL.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void each_name_is_a_lease_of_its_own() {
        leases.get().acquire(name, ONE, NOW, UNTIL);

        boolean taken = leases.get().acquire(name + "-other", OTHER, NOW, UNTIL);

        assertThat(taken).isTrue();
    }

    @RepeatedTest(20)
    void of_many_that_ask_at_once_one_gets_it() {
        List<Boolean> free = Race.of(4, number -> leases.get().acquire(name, "holder-" + number, NOW, UNTIL));
        List<Boolean> ended =
                Race.of(4, number -> leases.get().acquire(name, "next-" + number, UNTIL, UNTIL.plusSeconds(60)));

        assertThat(free).containsOnlyOnce(true);
        assertThat(ended).containsOnlyOnce(true);
    }
}
