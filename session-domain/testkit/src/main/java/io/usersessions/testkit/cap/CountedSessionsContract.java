package io.usersessions.testkit.cap;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.CapReached;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which sessions count towards the cap. */
abstract class CountedSessionsContract extends CapGroup {
    CountedSessionsContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void an_ended_session_leaves_room() {
        store.repository().end(stored(0).id());
        StoredSession next = session(1);

        Creation outcome = store.repository().create(NewSession.of(next).under(ONE_OR_REFUSE));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(next);
    }

    @Test
    void a_session_that_expires_at_the_start_of_the_next_does_not_count() {
        Instant expiry = stored(0).expireDate();
        StoredSession next = store.ownedBy(owner).createdAt(expiry).build();

        Creation outcome = store.repository().create(NewSession.of(next).under(ONE_OR_REFUSE));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(next);
    }

    @Test
    void a_session_that_expires_a_microsecond_after_the_start_of_the_next_counts() {
        Instant expiry = stored(0).expireDate();
        StoredSession next =
                store.ownedBy(owner).createdAt(expiry.minusNanos(1_000)).build();

        Creation outcome = store.repository().create(NewSession.of(next).under(ONE_OR_REFUSE));

        assertOutcome(outcome, new CapReached());
        store.assertGone(next);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void sessions_of_others_do_not_count(WhenReached whenReached) {
        StoredSession ofAnother = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());
        StoredSession ofNobody = store.anonymous().storedIn(store.repository());
        StoredSession next = session(1);

        Creation outcome = store.repository().create(NewSession.of(next).under(new SessionCap(1, whenReached)));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(ofAnother, ofNobody, next);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void anonymous_sessions_have_no_cap(WhenReached whenReached) {
        StoredSession first = store.anonymous().storedIn(store.repository());
        StoredSession second = store.anonymous().build();

        Creation outcome = store.repository().create(NewSession.of(second).under(new SessionCap(1, whenReached)));

        assertOutcome(outcome, new Created(List.of()));
        store.assertStored(first, second);
    }
}
