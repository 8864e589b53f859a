package io.usersessions.testkit.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.domain.port.KeySource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The counts under test, at an instant. */
public record AttemptsUnderTest(Supplier<SignInAttempts> attempts, Instant now) {
    static final Duration MICROSECOND = Duration.ofNanos(1_000);
    static final Duration MEMORY = Duration.ofHours(3);

    private static final KeySource RANDOM = KeySource.secure();

    public AttemptsUnderTest {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    SignInAttempts port() {
        return attempts.get();
    }

    static AttemptKey key() {
        return AttemptKey.fromBytes(RANDOM.bytes(AttemptKey.BYTES));
    }

    AttemptCount count(AttemptKey key) {
        return port().find(List.of(key)).getOrDefault(key, AttemptCount.NONE);
    }

    /** Whether there was room for one more of so many, if the failures are as they are now. */
    boolean reserve(AttemptKey key, int room, Instant at) {
        int seen = count(key).failures();
        return !port().reserve(List.of(new AttemptReservation(key, seen, room)), at)
                .isEmpty();
    }

    void settle(Result result, Instant at, AttemptKey... keys) {
        port().settle(
                        Arrays.stream(keys)
                                .map(key -> new AttemptSettlement(key, result, MEMORY))
                                .toList(),
                        at);
    }

    void assertCount(AttemptKey key, int failures, int pending) {
        AttemptCount count = count(key);
        assertThat(count.failures()).as("failures").isEqualTo(failures);
        assertThat(count.pending()).as("pending attempts").isEqualTo(pending);
    }

    void assertCount(AttemptKey key, AttemptCount expected) {
        assertCount(key, expected.failures(), expected.pending());
        AttemptCount count = count(key);
        assertThat(count.firstFailure()).as("first failure").isEqualTo(expected.firstFailure());
        assertThat(count.lastFailure()).as("last failure").isEqualTo(expected.lastFailure());
        assertThat(count.lastReservation()).as("last reservation").isEqualTo(expected.lastReservation());
        assertThat(count.lastSuccess()).as("last success").isEqualTo(expected.lastSuccess());
    }
}
