package io.usersessions.testkit.expiry;

import static io.usersessions.testkit.difference.SessionAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Sessions are used, or purged by others, in the middle of a purge. */
abstract class PurgeRaceContract extends PurgeGroup {
    PurgeRaceContract(ExpiryUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 10, failureThreshold = 1)
    void of_many_that_purge_at_once_one_gets_each_session() {
        List<SessionSummary> due = manyDue(40);

        List<List<SessionSummary>> removed =
                Race.of(4, number -> store.expired().purge(DUE, MANY));

        assertSame(removed.stream().flatMap(List::stream).toList(), due);
    }

    @RepeatedTest(value = 30, failureThreshold = 1)
    void a_session_that_is_touched_in_the_middle_of_a_purge_is_either_extended_or_removed(RepetitionInfo round) {
        StoredSession session = session().storedIn(store.repository());

        List<List<SessionSummary>> removed =
                Race.of(List.of(() -> store.expired().purge(DUE, MANY), () -> {
                    waitLongerEachRound(round);
                    store.repository().touch(List.of(lateTouch(session)));
                    return List.<SessionSummary>of();
                }));
        store.awaitTouches();

        boolean found = store.repository()
                .find(session.id())
                .filter(row -> row.isLive(DUE))
                .isPresent();
        assertThat(found)
                .as("whether the touched session is live")
                .isEqualTo(removed.get(0).isEmpty());
        assertThat(removed.get(0)).as("removed sessions that are live").noneMatch(gone -> gone.isLive(DUE));
    }

    @RepeatedTest(value = 30, failureThreshold = 1)
    void a_session_that_is_replaced_in_the_middle_of_a_purge_is_either_extended_or_removed(RepetitionInfo round) {
        StoredSession session = session().storedIn(store.repository());
        StoredSession next = StoredSessions.following(session)
                .lastActivity(EXPIRY.minusNanos(1_000))
                .build();

        List<Object> outcomes = Race.of(List.of(() -> store.expired().purge(DUE, MANY), () -> {
            waitLongerEachRound(round);
            return store.repository().replace(next, session.version());
        }));

        boolean replaced = outcomes.get(1).equals(new Replacement.Replaced());
        assertThat(store.repository().find(session.id()).filter(next::equals).isPresent())
                .as("whether the replaced session is stored")
                .isEqualTo(replaced);
        assertThat(outcomes.get(0).equals(List.of(session.summary())))
                .as("whether the purge returned the session")
                .isEqualTo(!replaced);
    }

    /** Waits a little longer in every round, so that each step of a purge is met. */
    private static void waitLongerEachRound(RepetitionInfo round) {
        LockSupport.parkNanos(50_000L * round.getCurrentRepetition());
    }
}
