package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertCount;
import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.Replacement.Stale;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Many callers replace or end a session at the same time. */
abstract class ReplaceRaceContract extends ReplaceGroup {
    private static final int RACERS = 8;

    ReplaceRaceContract(StoreUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 50, failureThreshold = 1)
    void of_many_at_the_same_version_one_is_stored_and_the_others_learn_of_it() {
        StoredSession stored = stored();
        List<StoredSession> candidates = IntStream.range(0, RACERS)
                .mapToObj(number ->
                        StoredSessions.following(stored).payload((byte) number).build())
                .toList();

        List<Replacement> outcomes =
                Race.of(RACERS, number -> store.repository().replace(candidates.get(number), STORED_VERSION));

        assertCount(outcomes, Replaced.class, 1);
        assertCount(outcomes, Stale.class, RACERS - 1);
        StoredSession winner = candidates.get(outcomes.indexOf(new Replaced()));
        outcomes.stream().filter(Stale.class::isInstance).forEach(stale -> assertOutcome(stale, new Stale(winner)));
        store.assertStored(winner);
    }

    @RepeatedTest(value = 50, failureThreshold = 1)
    void a_session_that_is_ended_in_the_middle_of_a_write_never_comes_back() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored).build();

        List<Object> outcomes = Race.of(List.of(
                () -> store.repository().replace(next, STORED_VERSION),
                () -> store.repository().end(stored.id()).isPresent()));

        assertCount(outcomes, Stale.class, 0);
        assertThat(outcomes.get(1)).as("end returned the session").isEqualTo(true);
        store.assertGone(stored);
    }
}
