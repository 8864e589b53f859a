package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** A session is touched while it is replaced or ended. */
abstract class TouchDuringChangeContract extends TouchGroup {
    TouchDuringChangeContract(StoreUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 50, failureThreshold = 1)
    void a_touch_in_the_middle_of_a_write_loses_nothing_of_either() {
        StoredSession stored = stored();
        StoredSession next =
                StoredSessions.following(stored).payload((byte) 2).client(AFTER).build();
        Instant later = stored.lastActivity().plusSeconds(1);

        List<Object> outcomes = Race.of(List.of(
                () -> store.repository().replace(next, stored.version()), () -> touched(touchOf(stored, later))));
        store.awaitTouches();

        assertOutcome((Replacement) outcomes.get(0), new Replacement.Replaced());
        store.assertStored(StoredSessions.like(next).lastActivity(later).build());
    }

    @RepeatedTest(value = 50, failureThreshold = 1)
    void a_session_that_is_ended_in_the_middle_of_a_touch_never_comes_back() {
        StoredSession stored = stored();
        Touch touch = touchOf(stored, stored.lastActivity().plusSeconds(1));

        Race.of(List.of(() -> touched(touch), () -> store.repository().end(stored.id())));
        store.awaitTouches();

        store.assertGone(stored);
    }
}
