package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Gone;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.Test;

/** A session that does not exist or has expired is gone, and is not created. */
abstract class ReplaceAbsentContract extends ReplaceGroup {
    ReplaceAbsentContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void a_session_that_was_never_stored_is_gone_and_stays_away() {
        StoredSession neverStored =
                store.anonymous().version(STORED_VERSION + 1).build();

        Replacement outcome = store.repository().replace(neverStored, STORED_VERSION);

        assertOutcome(outcome, new Gone());
        store.assertGone(neverStored);
    }

    @Test
    void an_ended_session_is_gone_and_never_comes_back() {
        StoredSession stored = stored();
        store.repository().end(stored.id());

        Replacement outcome =
                store.repository().replace(StoredSessions.following(stored).build(), STORED_VERSION);

        assertOutcome(outcome, new Gone());
        store.assertGone(stored);
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_gone() {
        StoredSession stored = stored();
        StoredSession tooLate = StoredSessions.following(stored)
                .lastActivity(stored.expireDate())
                .build();

        Replacement outcome = store.repository().replace(tooLate, STORED_VERSION);

        assertOutcome(outcome, new Gone());
        assertAbsent(store.repository().find(stored.id()).filter(tooLate::equals));
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_replaced() {
        StoredSession stored = stored();
        StoredSession justInTime = StoredSessions.following(stored)
                .lastActivity(stored.expireDate().minusNanos(1_000))
                .build();

        Replacement outcome = store.repository().replace(justInTime, STORED_VERSION);

        assertOutcome(outcome, new Replaced());
        store.assertStored(justInTime);
    }
}
