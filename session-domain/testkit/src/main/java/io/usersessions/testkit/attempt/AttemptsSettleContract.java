package io.usersessions.testkit.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link io.usersessions.domain.attempt.SignInAttempts#settle}. */
public abstract class AttemptsSettleContract {
    private static final List<Result> RESULTS = List.of(Result.values());
    private static final int STEPS = 60;
    private static final int LONGEST_STEP_SECONDS = 3_000;

    private final AttemptsUnderTest store;
    private final Instant now;
    private final AttemptKey key = AttemptsUnderTest.key();

    protected AttemptsSettleContract(AttemptsUnderTest store) {
        this.store = store;
        now = store.now();
    }

    @Test
    void failures_are_counted_with_the_first_and_the_last_and_are_no_longer_pending() {
        store.reserve(key, 5, now);
        store.reserve(key, 5, now);
        store.settle(Result.FAILED, now.plusSeconds(1), key);
        store.settle(Result.FAILED, now.plusSeconds(2), key);

        store.assertCount(
                key,
                new AttemptCount(
                        2,
                        Optional.of(now.plusSeconds(1)),
                        Optional.of(now.plusSeconds(2)),
                        0,
                        Optional.of(now),
                        Optional.empty()));
    }

    @Test
    void a_failure_after_the_memory_of_the_first_begins_anew_and_no_sooner() {
        store.settle(Result.FAILED, now, key);
        Instant end = now.plus(AttemptsUnderTest.MEMORY);

        store.settle(Result.FAILED, end.minus(AttemptsUnderTest.MICROSECOND), key);
        int before = store.count(key).failures();
        store.settle(Result.FAILED, end, key);

        assertThat(before).as("failures a microsecond before").isEqualTo(2);
        assertThat(store.count(key).failures()).as("failures").isEqualTo(1);
        assertThat(store.count(key).firstFailure()).as("first failure").contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "P100D"})
    void failures_from_the_future_of_a_wrong_clock_are_forgotten(Duration ahead) {
        store.settle(Result.FAILED, now.plus(ahead), key);
        store.settle(Result.FAILED, now, key);

        assertThat(store.count(key).failures()).as("failures").isEqualTo(1);
        assertThat(store.count(key).firstFailure()).as("first failure").contains(now);
    }

    @Test
    void a_success_is_remembered_and_clears_the_failures() {
        store.settle(Result.FAILED, now, key);
        store.reserve(key, 5, now);
        store.settle(Result.SUCCEEDED, now.plusSeconds(1), key);

        store.assertCount(
                key,
                new AttemptCount(
                        0, Optional.empty(), Optional.empty(), 0, Optional.of(now), Optional.of(now.plusSeconds(1))));
    }

    @Test
    void a_failure_after_a_success_leaves_it_remembered() {
        store.settle(Result.SUCCEEDED, now, key);
        store.settle(Result.FAILED, now.plusSeconds(1), key);

        assertThat(store.count(key).lastSuccess()).as("last success").contains(now);
        assertThat(store.count(key).failures()).as("failures").isEqualTo(1);
    }

    @Test
    void what_is_withdrawn_is_only_no_longer_pending() {
        store.settle(Result.FAILED, now, key);
        AttemptCount before = store.count(key);
        store.reserve(key, 5, now.plusSeconds(1));
        store.settle(Result.WITHDRAWN, now.plusSeconds(2), key);

        assertThat(store.count(key).failures()).as("failures").isEqualTo(1);
        assertThat(store.count(key).lastFailure()).as("last failure").isEqualTo(before.lastFailure());
        assertThat(store.count(key).pending()).as("pending attempts").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_was_removed_has_no_attempts_less_than_none(Result result) {
        store.settle(result, now, key);

        store.assertCount(key, result == Result.FAILED ? 1 : 0, 0);
    }

    @Test
    void all_keys_of_a_call_are_settled_each_in_its_way() {
        AttemptKey other = AttemptsUnderTest.key();
        AttemptKey third = AttemptsUnderTest.key();
        store.settle(Result.FAILED, now, key, other, third);

        store.port()
                .settle(
                        List.of(
                                new AttemptSettlement(key, Result.SUCCEEDED, AttemptsUnderTest.MEMORY),
                                new AttemptSettlement(other, Result.FAILED, AttemptsUnderTest.MEMORY),
                                new AttemptSettlement(third, Result.WITHDRAWN, AttemptsUnderTest.MEMORY)),
                        now);

        store.assertCount(key, 0, 0);
        store.assertCount(other, 2, 0);
        store.assertCount(third, 1, 0);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_fail_at_once_all_are_counted() {
        AttemptKey shared = AttemptsUnderTest.key();
        AttemptKey last = AttemptsUnderTest.key();

        Race.of(8, number -> {
            AttemptKey own = AttemptsUnderTest.key();
            AttemptKey second = number % 2 == 0 ? key : AttemptsUnderTest.key();
            store.settle(Result.FAILED, now, own, second, shared, last);
            return own;
        });

        store.assertCount(key, 4, 0);
        store.assertCount(shared, 8, 0);
        store.assertCount(last, 8, 0);
    }

    @Test
    void any_sequence_of_calls_leaves_what_the_arithmetic_says() {
        Random random = new Random(7);
        AttemptCount expected = AttemptCount.NONE;
        Instant at = now;
        for (int step = 0; step < STEPS; step++) {
            at = at.plusSeconds(random.nextInt(LONGEST_STEP_SECONDS));
            expected = random.nextBoolean()
                    ? reserved(expected, random.nextInt(3) + 1, at)
                    : settled(expected, RESULTS.get(random.nextInt(RESULTS.size())), at);

            store.assertCount(key, expected);
        }
    }

    private AttemptCount reserved(AttemptCount before, int room, Instant at) {
        AttemptReservation reservation = new AttemptReservation(key, before.failures(), room);
        store.port().reserve(List.of(reservation), at);
        return before.reserved(reservation, at).orElse(before);
    }

    private AttemptCount settled(AttemptCount before, Result result, Instant at) {
        AttemptSettlement settlement = new AttemptSettlement(key, result, AttemptsUnderTest.MEMORY);
        store.port().settle(List.of(settlement), at);
        return before.settled(settlement, at);
    }
}
