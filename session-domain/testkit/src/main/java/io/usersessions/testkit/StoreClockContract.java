package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.StoreClock;
import io.usersessions.testkit.difference.ContractFailures;
import io.usersessions.testkit.outage.UnreachableClockContract;
import io.usersessions.testkit.trial.Hook;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every {@link StoreClock} does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(ContractFailures.class)
public abstract class StoreClockContract {
    /** For heirs. */
    protected StoreClockContract() {}

    /** The clock under test. */
    protected abstract StoreClock storeClock();

    /**
     * The clock on a store that cannot be reached, such as a closed port. Every method must throw {@link
     * io.usersessions.domain.port.SessionStoreException}. Without it, the tests that need it are skipped.
     */
    protected Optional<StoreClock> unreachable() {
        return Optional.empty();
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void what_is_read_later_is_not_earlier() {
        Instant first = storeClock().now();
        Instant second = storeClock().now();

        assertThat(second).as("the later reading").isAfterOrEqualTo(first);
    }

    @Test
    void the_time_is_in_microseconds() {
        Instant now = storeClock().now();

        assertThat(now).as("the time").isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
    }

    @Nested
    class Unreachable extends UnreachableClockContract {
        Unreachable() {
            super(new Hook<>("unreachable()", StoreClockContract.this::unreachable));
        }
    }
}
