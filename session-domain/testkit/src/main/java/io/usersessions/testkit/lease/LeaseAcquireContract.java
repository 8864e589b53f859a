package io.usersessions.testkit.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link Leases#acquire}. */
public abstract class LeaseAcquireContract {
    private static final Duration A_MICROSECOND = Duration.ofNanos(1_000);
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final Supplier<Leases> leases;
    private final Instant now;
    private final Instant until;
    private final String name = UUID.randomUUID().toString();

    protected LeaseAcquireContract(Supplier<Leases> leases, Instant epoch) {
        this.leases = leases;
        now = epoch.truncatedTo(ChronoUnit.MICROS);
        until = now.plus(Duration.ofMinutes(1));
    }

    @Test
    void a_free_lease_is_taken() {
        boolean taken = leases.get().acquire(name, ONE, now, until);

        assertThat(taken).as("whether the lease is taken").isTrue();
    }

    @Test
    void a_microsecond_before_its_end_a_lease_is_still_held() {
        leases.get().acquire(name, ONE, now, until);

        boolean taken = leases.get().acquire(name, OTHER, until.minus(A_MICROSECOND), until.plusSeconds(60));

        assertThat(taken).as("whether the lease is taken").isFalse();
    }

    @Test
    void at_its_end_a_lease_is_free_and_its_former_holder_is_refused() {
        leases.get().acquire(name, ONE, now, until);

        boolean taken = leases.get().acquire(name, OTHER, until, until.plusSeconds(60));
        boolean back = leases.get().acquire(name, ONE, until, until.plusSeconds(60));

        assertThat(taken).as("whether the lease is taken").isTrue();
        assertThat(back).as("whether the former holder gets it back").isFalse();
    }

    @Test
    void the_holder_renews_its_lease() {
        leases.get().acquire(name, ONE, now, until);

        boolean renewed = leases.get().acquire(name, ONE, now.plusSeconds(30), until.plusSeconds(30));

        assertThat(renewed).as("whether the holder renews it").isTrue();
        assertThat(leases.get().acquire(name, OTHER, until, until.plusSeconds(60)))
                .as("whether another takes it")
                .isFalse();
    }

    @Test
    void a_refusal_leaves_the_lease_as_it_is() {
        leases.get().acquire(name, ONE, now, until);

        leases.get().acquire(name, OTHER, now, until.plusSeconds(600));

        assertThat(leases.get().acquire(name, OTHER, until, until.plusSeconds(60)))
                .as("whether another takes it")
                .isTrue();
    }

    @Test
    void each_name_is_a_lease_of_its_own() {
        leases.get().acquire(name, ONE, now, until);

        boolean taken = leases.get().acquire(name + "-other", OTHER, now, until);

        assertThat(taken).as("whether the lease is taken").isTrue();
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_ask_at_once_one_gets_it() {
        List<Boolean> free = Race.of(4, number -> leases.get().acquire(name, "holder-" + number, now, until));
        List<Boolean> ended =
                Race.of(4, number -> leases.get().acquire(name, "next-" + number, until, until.plusSeconds(60)));

        assertThat(free).as("who gets a free lease").containsOnlyOnce(true);
        assertThat(ended).as("who gets an ended lease").containsOnlyOnce(true);
    }
}
