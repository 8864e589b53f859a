package io.usersessions.testkit.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.attempt.AttemptCount;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.attempt.SignInAttempts;
import io.usersessions.testkit.trial.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@link SignInAttempts#purge}. */
public abstract class AttemptsPurgeContract {
    /** In a year in which no count of another test ends. */
    private static final Instant BEGUN = Instant.parse("1994-03-01T10:00:00.123456Z");

    private static final Instant END = BEGUN.plus(AttemptsUnderTest.MEMORY);
    /** A store may keep a count for somewhat longer. */
    private static final Instant DUE = END.plus(Duration.ofDays(1));

    private static final int MANY = 1_000;

    private final AttemptsUnderTest store;
    private final AttemptKey key = AttemptsUnderTest.key();

    protected AttemptsPurgeContract(Supplier<SignInAttempts> attempts) {
        store = new AttemptsUnderTest(attempts, BEGUN);
    }

    @BeforeEach
    void begin_with_nothing_due() {
        store.port().purge(DUE, MANY);
    }

    @Test
    void a_count_whose_time_is_over_is_removed() {
        store.settle(Result.FAILED, BEGUN, key);

        int removed = store.port().purge(DUE, MANY);

        assertThat(removed).as("counts removed").isEqualTo(1);
        store.assertCount(key, AttemptCount.NONE);
    }

    @Test
    void a_microsecond_before_its_time_is_over_a_count_is_kept() {
        store.settle(Result.FAILED, BEGUN, key);

        store.port().purge(END.minus(AttemptsUnderTest.MICROSECOND), MANY);

        store.assertCount(key, 1, 0);
    }

    @Test
    void a_pending_attempt_is_kept_for_its_time() {
        store.reserve(key, 1, BEGUN);

        store.port().purge(BEGUN.plus(AttemptCount.LONGEST_PENDING).minus(AttemptsUnderTest.MICROSECOND), MANY);

        store.assertCount(key, 0, 1);
    }

    @Test
    void a_later_call_with_a_shorter_time_keeps_a_count_no_shorter() {
        store.settle(Result.SUCCEEDED, BEGUN, key);
        store.reserve(key, 1, BEGUN.plusSeconds(1));

        store.port().purge(END.minus(AttemptsUnderTest.MICROSECOND), MANY);

        assertThat(store.count(key).lastSuccess()).as("last success").contains(BEGUN);
    }

    @Test
    void a_later_result_keeps_a_count_longer() {
        store.settle(Result.FAILED, BEGUN, key);
        store.settle(Result.FAILED, END.minusSeconds(1), key);

        store.port().purge(END.plus(AttemptsUnderTest.MEMORY).minusSeconds(2), MANY);

        store.assertCount(key, 2, 0);
    }

    @Test
    void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due() {
        dueCounts(5);

        List<Integer> removed = IntStream.range(0, 4)
                .mapToObj(call -> store.port().purge(DUE, 2))
                .toList();

        assertThat(removed).as("counts removed").isEqualTo(List.of(2, 2, 1, 0));
    }

    @Test
    void many_that_purge_at_once_remove_each_count_once() {
        dueCounts(40);

        List<Integer> removed = Race.of(4, number -> store.port().purge(DUE, MANY));

        assertThat(removed.stream().mapToInt(Integer::intValue).sum())
                .as("counts removed")
                .isEqualTo(40);
    }

    private void dueCounts(int count) {
        IntStream.range(0, count).forEach(number -> store.settle(Result.FAILED, BEGUN, AttemptsUnderTest.key()));
    }
}
