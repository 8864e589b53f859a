package io.usersessions.testkit.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptReservation;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link io.usersessions.domain.attempt.SignInAttempts#reserve}. */
public abstract class AttemptsReserveContract {
    private final AttemptsUnderTest store;
    private final Instant now;
    private final AttemptKey key = AttemptsUnderTest.key();

    protected AttemptsReserveContract(AttemptsUnderTest store) {
        this.store = store;
        now = store.now();
    }

    @Test
    void a_key_that_is_absent_has_one_pending_attempt_then() {
        Set<AttemptKey> reserved = store.port().reserve(List.of(new AttemptReservation(key, 0, 1)), now);

        assertThat(reserved.contains(key)).as("whether the attempt is reserved").isTrue();
        store.assertCount(
                key, new AttemptCount(0, Optional.empty(), Optional.empty(), 1, Optional.of(now), Optional.empty()));
    }

    @Test
    void without_room_nothing_changes() {
        store.reserve(key, 2, now);
        store.reserve(key, 2, now);
        AttemptCount before = store.count(key);

        boolean reserved = store.reserve(key, 2, now.plusSeconds(1));

        assertThat(reserved).as("whether the attempt is reserved").isFalse();
        store.assertCount(key, before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void if_other_failures_are_counted_than_were_seen_nothing_changes(int seen) {
        store.settle(Result.FAILED, now, key);
        AttemptCount before = store.count(key);

        Set<AttemptKey> reserved = store.port().reserve(List.of(new AttemptReservation(key, seen, 5)), now);

        assertThat(reserved.isEmpty()).as("whether nothing is reserved").isTrue();
        store.assertCount(key, before);
    }

    @Test
    void each_key_is_decided_by_itself() {
        AttemptKey full = AttemptsUnderTest.key();
        AttemptKey free = AttemptsUnderTest.key();
        store.reserve(full, 1, now);

        Set<AttemptKey> reserved = store.port()
                .reserve(
                        List.of(
                                new AttemptReservation(key, 0, 1),
                                new AttemptReservation(full, 0, 1),
                                new AttemptReservation(free, 0, 1)),
                        now);

        assertThat(reserved.equals(Set.of(key, free)))
                .as("whether the keys with room are reserved")
                .isTrue();
        store.assertCount(full, 0, 1);
    }

    @Test
    void a_pending_attempt_is_forgotten_after_its_time_and_no_sooner() {
        store.reserve(key, 1, now);
        Instant end = now.plus(AttemptCount.LONGEST_PENDING);

        boolean before = store.reserve(key, 1, end.minus(AttemptsUnderTest.MICROSECOND));
        boolean after = store.reserve(key, 1, end);

        assertThat(before).as("whether it is forgotten a microsecond before").isFalse();
        assertThat(after).as("whether it is forgotten").isTrue();
        store.assertCount(key, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "P100D"})
    void a_pending_attempt_from_the_future_of_a_wrong_clock_takes_no_room(Duration ahead) {
        store.reserve(key, 1, now.plus(ahead));

        assertThat(store.reserve(key, 1, now))
                .as("whether the attempt is reserved")
                .isTrue();
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_that_reserve_at_once_as_many_get_it_as_there_is_room() {
        List<Boolean> reserved = Race.of(
                8,
                number -> !store.port()
                        .reserve(List.of(new AttemptReservation(key, 0, 3)), now)
                        .isEmpty());

        assertThat(Collections.frequency(reserved, true))
                .as("attempts that are reserved")
                .isEqualTo(3);
        store.assertCount(key, 0, 3);
    }

    @Test
    void a_key_without_attempts_is_not_found() {
        assertThat(store.port().find(List.of(key)).isEmpty())
                .as("whether nothing is found")
                .isTrue();
        assertThat(store.port().find(List.of()).isEmpty())
                .as("whether nothing is found without keys")
                .isTrue();
    }
}
