package io.usersessions.testkit.repository;

import static io.usersessions.testkit.difference.OutcomeAssert.assertOutcome;
import static io.usersessions.testkit.difference.SessionAssert.assertAbsent;

import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.StoreUnderTest;
import org.junit.jupiter.api.Test;

/** What has ended or expired stays so, whatever call follows a touch of it. */
abstract class TouchRevivalContract extends TouchGroup {
    TouchRevivalContract(StoreUnderTest store) {
        super(store);
    }

    @Test
    void an_ended_session_that_is_touched_cannot_be_ended_again() {
        StoredSession ended = ended();

        touch(soon(ended));

        assertAbsent(store.repository().end(ended.id()));
    }

    @Test
    void an_ended_session_that_is_touched_cannot_be_replaced() {
        StoredSession ended = ended();

        touch(soon(ended));

        StoredSession next = StoredSessions.following(ended).build();
        assertOutcome(store.repository().replace(next, ended.version()), new Replacement.Gone());
        store.assertGone(ended);
    }

    @Test
    void an_ended_session_that_is_touched_with_others_stays_away() {
        StoredSession one = stored();
        StoredSession ended = ended();
        StoredSession other = stored();

        touch(soon(one), soon(ended), soon(other));

        store.assertGone(ended);
        store.assertStored(soon(one).appliedTo(one), soon(other).appliedTo(other));
    }

    @Test
    void an_expired_session_that_is_touched_cannot_be_replaced() {
        StoredSession expired = stored();
        Touch late = touchOf(expired, expired.expireDate());

        touch(late);

        StoredSession next = StoredSessions.following(expired)
                .lastActivity(late.lastActivity())
                .build();
        assertOutcome(store.repository().replace(next, expired.version()), new Replacement.Gone());
    }

    @Test
    void an_expired_session_that_is_touched_with_others_keeps_its_expiry() {
        StoredSession expired = stored();
        StoredSession live = stored();

        touch(touchOf(expired, expired.expireDate().plusSeconds(1)), soon(live));

        store.assertStored(expired, soon(live).appliedTo(live));
    }

    private StoredSession ended() {
        StoredSession stored = stored();
        store.repository().end(stored.id());
        return stored;
    }

    private static Touch soon(StoredSession session) {
        return touchOf(session, session.lastActivity().plusSeconds(1));
    }
}
