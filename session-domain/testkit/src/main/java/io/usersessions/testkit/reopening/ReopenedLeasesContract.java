package io.usersessions.testkit.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Leases;
import io.usersessions.testkit.trial.Hook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who holds one of the {@link Leases} is the same after a restart. */
public abstract class ReopenedLeasesContract {
    private static final String ONE = "one";
    private static final String OTHER = "other";

    private final Supplier<Leases> leases;
    private final Hook<Leases> reopened;
    private final Instant now;
    private final String name = UUID.randomUUID().toString();

    protected ReopenedLeasesContract(Supplier<Leases> leases, Hook<Leases> reopened, Instant epoch) {
        this.leases = leases;
        this.reopened = reopened;
        now = epoch.truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void a_lease_is_still_held_and_its_holder_renews_it() {
        leases.get().acquire(name, ONE, now, now.plusSeconds(60));

        Leases anew = reopened.orSkip();

        assertThat(anew.acquire(name, OTHER, now.plusSeconds(1), now.plusSeconds(60)))
                .as("whether another takes the lease")
                .isFalse();
        assertThat(anew.acquire(name, ONE, now.plusSeconds(1), now.plusSeconds(60)))
                .as("whether the holder renews the lease")
                .isTrue();
    }

    @Test
    void a_lease_that_was_given_back_is_still_free() {
        leases.get().acquire(name, ONE, now, now.plusSeconds(60));
        leases.get().release(name, ONE);

        Leases anew = reopened.orSkip();

        assertThat(anew.acquire(name, OTHER, now.plusSeconds(1), now.plusSeconds(60)))
                .as("whether another takes the lease")
                .isTrue();
    }
}
