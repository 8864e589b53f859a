package io.usersessions.testkit.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.usersessions.domain.port.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link Leases#release}. */
public abstract class LeaseReleaseContract {
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final Supplier<Leases> leases;
    private final Instant now;
    private final Instant until;
    private final String name = UUID.randomUUID().toString();

    protected LeaseReleaseContract(Supplier<Leases> leases, Instant epoch) {
        this.leases = leases;
        now = epoch.truncatedTo(ChronoUnit.MICROS);
        until = now.plus(Duration.ofMinutes(1));
    }

    @Test
    void a_lease_that_is_given_back_is_free() {
        leases.get().acquire(name, ONE, now, until);

        leases.get().release(name, ONE);

        assertThat(leases.get().acquire(name, OTHER, now, until))
                .as("whether another takes the lease")
                .isTrue();
    }

    @Test
    void what_another_holds_cannot_be_given_back() {
        leases.get().acquire(name, ONE, now, until);

        leases.get().release(name, OTHER);

        assertThat(leases.get().acquire(name, OTHER, now, until))
                .as("whether another takes the lease")
                .isFalse();
    }

    @Test
    void giving_back_what_nobody_has_is_no_error() {
        assertThatCode(() -> leases.get().release(name, ONE)).doesNotThrowAnyException();
    }
}
