package io.usersessions.testkit.repository;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Several touches in one call. */
abstract class TouchBatchContract extends TouchGroup {
    TouchBatchContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void no_touch_at_all_is_no_error() {
        StoredSession stored = stored();

        touch();

        store.assertStored(stored);
    }

    @Test
    void many_touches_at_once_each_reach_their_session() {
        StoredSession one = stored();
        StoredSession untouched = stored();
        StoredSession other = stored();
        StoredSession neverStored = store.anonymous().build();
        Instant soon = one.lastActivity().plusSeconds(1);
        Instant later = one.lastActivity().plusSeconds(2);

        touch(touchOf(one, soon), touchOf(neverStored, soon), touchOf(other, later));

        store.assertStored(
                StoredSessions.like(one).lastActivity(soon).client(AFTER).build());
        store.assertStored(
                StoredSessions.like(other).lastActivity(later).client(AFTER).build());
        store.assertStored(untouched);
        store.assertGone(neverStored);
    }

    @Test
    void of_touches_of_the_same_session_those_of_a_former_version_bring_no_client() {
        StoredSession former = stored();
        StoredSession stored = StoredSessions.following(former).client(AFTER).build();
        store.repository().replace(stored, former.version());
        Instant soon = stored.lastActivity().plusSeconds(1);
        Instant later = stored.lastActivity().plusSeconds(2);
        StoredSession other = stored();

        touch(touchOf(former, later, BEFORE), touchOf(stored, soon, AFTER), touchOf(other, later, AFTER));

        store.assertStored(
                StoredSessions.like(stored).lastActivity(later).client(AFTER).build());
        store.assertStored(
                StoredSessions.like(other).lastActivity(later).client(AFTER).build());
    }

    @Test
    void of_touches_of_the_same_session_the_newest_counts_wherever_it_stands() {
        StoredSession one = stored();
        StoredSession other = stored();
        Instant soon = one.lastActivity().plusSeconds(1);
        Instant later = one.lastActivity().plusSeconds(2);

        touch(
                touchOf(one, soon, BEFORE),
                touchOf(other, later, AFTER),
                touchOf(one, later, AFTER),
                touchOf(other, soon, BEFORE));

        store.assertStored(
                StoredSessions.like(one).lastActivity(later).client(AFTER).build());
        store.assertStored(
                StoredSessions.like(other).lastActivity(later).client(AFTER).build());
    }
}
