package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Stale;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the expected version is replaced. */
abstract class ReplaceVersionContract extends ReplaceGroup {
    ReplaceVersionContract(StoreUnderTest store) {
        super(store);
    }

    @ParameterizedTest
    @ValueSource(longs = {STORED_VERSION - 1, STORED_VERSION + 1})
    void at_another_version_nothing_is_stored_and_the_current_session_comes_back(long expected) {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .payload((byte) 2)
                .version(expected + 1)
                .build();

        Replacement outcome = store.repository().replace(next, expected);

        assertOutcome(outcome, new Stale(stored));
        store.assertStored(stored);
    }

    @Test
    void a_session_that_was_replaced_meanwhile_comes_back_as_others_left_it() {
        StoredSession stored = stored();
        StoredSession others =
                StoredSessions.following(stored).payload((byte) 1).build();
        StoredSession own = StoredSessions.following(stored).payload((byte) 2).build();
        store.repository().replace(others, STORED_VERSION);

        Replacement outcome = store.repository().replace(own, STORED_VERSION);

        assertOutcome(outcome, new Stale(others));
        store.assertStored(others);
    }
}
