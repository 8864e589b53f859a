package io.usersessions.testkit.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.port.KeySource;
import io.usersessions.testkit.trial.Hook;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link SignInAttempts} are counted on after a restart. */
public abstract class ReopenedAttemptsContract {
    private final Supplier<SignInAttempts> attempts;
    private final Hook<SignInAttempts> reopened;
    private final Instant now;
    private final AttemptKey key = AttemptKey.fromBytes(KeySource.secure().bytes(AttemptKey.BYTES));

    protected ReopenedAttemptsContract(
            Supplier<SignInAttempts> attempts, Hook<SignInAttempts> reopened, Instant epoch) {
        this.attempts = attempts;
        this.reopened = reopened;
        now = epoch.truncatedTo(ChronoUnit.MICROS);
    }

    @Test
    void failures_and_pending_attempts_are_still_counted() {
        attempts.get().settle(List.of(new AttemptSettlement(key, Result.FAILED, Duration.ofHours(1))), now);
        attempts.get().reserve(List.of(new AttemptReservation(key, 1, 1)), now);
        Map<AttemptKey, AttemptCount> before = attempts.get().find(List.of(key));

        SignInAttempts anew = reopened.orSkip();

        assertThat(before.containsKey(key)).as("whether the key is found").isTrue();
        assertThat(anew.find(List.of(key)).equals(before))
                .as("whether the counts are the same")
                .isTrue();
    }
}
