package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertCount;
import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertFound;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.IdTaken;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many callers create sessions at the same time. */
abstract class CreateRaceContract {
    private static final int RACERS = 8;

    private final StoreUnderTest store;

    CreateRaceContract(StoreUnderTest store) {
        this.store = store;
    }

    @RepeatedTest(value = 30, failureThreshold = 1)
    void of_many_that_create_the_same_id_at_once_one_succeeds_and_the_row_is_its_own() {
        StoredSession anyone = store.anonymous().build();
        List<StoredSession> candidates = IntStream.range(0, RACERS)
                .mapToObj(number ->
                        store.anonymous().id(anyone.id()).payload((byte) number).build())
                .toList();

        List<Creation> outcomes =
                Race.of(RACERS, number -> store.repository().create(NewSession.of(candidates.get(number))));

        assertCount(outcomes, Created.class, 1);
        assertCount(outcomes, IdTaken.class, RACERS - 1);
        StoredSession winner = candidates.get(outcomes.indexOf(new Created(List.of())));
        assertFound(store.repository().find(anyone.id()), winner);
    }

    @Test
    void many_that_create_different_sessions_of_one_user_at_once_all_succeed() {
        UserId owner = UniqueUsers.next();
        List<StoredSession> sessions = IntStream.range(0, RACERS)
                .mapToObj(number -> store.ownedBy(owner).build())
                .toList();

        List<Creation> outcomes =
                Race.of(RACERS, number -> store.repository().create(NewSession.of(sessions.get(number))));

        outcomes.forEach(outcome -> assertOutcome(outcome, new Created(List.of())));
        store.assertStored(sessions);
    }
}
