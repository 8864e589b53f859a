package io.usersessions.testkit.repository;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A touch neither creates a session nor revives one. */
abstract class TouchAbsentContract extends TouchGroup {
    TouchAbsentContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void a_touch_of_an_unknown_session_makes_none() {
        StoredSession neverStored = store.anonymous().build();

        touch(touchOf(neverStored, neverStored.lastActivity().plusSeconds(1)));

        store.assertGone(neverStored);
    }

    @Test
    void a_touch_of_an_ended_session_does_not_revive_it() {
        StoredSession stored = stored();
        store.repository().end(stored.id());

        touch(touchOf(stored, stored.lastActivity().plusSeconds(1)));

        store.assertGone(stored);
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_left_as_it_is() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.expireDate()));

        store.assertStored(stored);
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_extended() {
        StoredSession stored = stored();
        Instant justInTime = stored.expireDate().minusNanos(1_000);

        touch(touchOf(stored, justInTime));

        store.assertStored(StoredSessions.like(stored)
                .lastActivity(justInTime)
                .client(AFTER)
                .build());
    }
}
