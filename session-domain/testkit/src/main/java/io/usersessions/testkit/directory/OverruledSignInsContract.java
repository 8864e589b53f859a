package io.usersessions.testkit.directory;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.SignInOverruled;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Which sign-ins {@code endAll} overrules. */
abstract class OverruledSignInsContract extends EndAllGroup {
    private static final int RACERS = 8;

    OverruledSignInsContract(DirectoryUnderTest store) {
        super(store);
    }

    @Test
    void a_sign_in_from_before_is_refused() {
        store.directory().endAll(owner, now);
        StoredSession underWay = authenticatedAt(now.minusNanos(1_000)).build();

        Creation outcome = store.repository().create(NewSession.of(underWay));

        assertOutcome(outcome, new SignInOverruled());
        store.assertGone(underWay);
    }

    @Test
    void a_sign_in_from_before_is_refused_also_if_the_user_had_sessions() {
        authenticatedAt(now.minusSeconds(2)).storedIn(store.repository());
        store.directory().endAll(owner, now);
        StoredSession underWay = authenticatedAt(now.minusSeconds(1)).build();

        Creation outcome = store.repository()
                .create(NewSession.of(underWay).under(new SessionCap(1, SessionCap.WhenReached.END_OLDEST)));

        assertOutcome(outcome, new SignInOverruled());
        store.assertGone(underWay);
    }

    @Test
    void an_earlier_end_does_not_undo_a_later_one() {
        store.directory().endAll(owner, now);
        store.directory().endAll(owner, now.minusSeconds(10));
        StoredSession underWay = authenticatedAt(now.minusSeconds(5)).build();

        Creation outcome = store.repository().create(NewSession.of(underWay));

        assertOutcome(outcome, new SignInOverruled());
    }

    @RepeatedTest(value = 60, failureThreshold = 1)
    void no_sign_in_that_was_under_way_survives() {
        List<StoredSession> underWay = IntStream.range(0, RACERS)
                .mapToObj(number -> authenticatedAt(now.minusSeconds(1)).build())
                .toList();
        int ending = RACERS / 2;

        List<Integer> stored = Race.of(
                RACERS,
                number -> number == ending
                        ? store.directory().endAll(owner, now).size()
                        : store.repository().create(NewSession.of(underWay.get(number))) instanceof Created ? 1 : 0);

        int ended = stored.get(ending);
        assertThat(stored.stream().mapToInt(Integer::intValue).sum() - ended)
                .as("sessions that were stored, of which all ended")
                .isEqualTo(ended);
        assertNone(store.directory().list(owner, now));
        store.assertGone(underWay);
    }
}
