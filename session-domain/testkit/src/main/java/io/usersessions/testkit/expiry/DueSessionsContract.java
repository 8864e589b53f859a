package io.usersessions.testkit.expiry;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions a purge removes. */
abstract class DueSessionsContract extends PurgeGroup {
    DueSessionsContract(ExpiryUnderTest store) {
        super(store);
    }

    @Test
    void a_session_is_removed_and_returned_a_day_after_its_expiry_at_the_latest() {
        StoredSession owned = session().storedIn(store.repository());
        StoredSession anonymous =
                StoredSessions.anonymous().createdAt(START).lifetime(LIFETIME).storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertSame(removed, owned.summary(), anonymous.summary());
        store.assertGone(owned);
        store.assertGone(anonymous);
    }

    @Test
    void a_closed_session_stays_known_for_an_hour_after_its_end_and_is_removed_within_a_day_then() {
        StoredSession stored = session().storedIn(store.repository());
        Instant end = START.plusSeconds(60);
        StoredSession closed = stored.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), end);
        store.repository().replace(closed, stored.version());
        Instant due = closed.purgeableFrom();

        List<SessionSummary> early = store.expired().purge(due.minusNanos(1_000), MANY);
        List<SessionSummary> late = store.expired().purge(due.plus(Duration.ofDays(1)), MANY);

        assertThat(due).as("first instant of a purge").isEqualTo(end.plus(Duration.ofHours(1)));
        assertNone(early);
        assertSame(late, closed.summary());
        store.assertGone(stored);
    }

    @Test
    void sessions_that_are_live_stay_among_those_that_are_not() {
        StoredSession live =
                session().createdAt(DUE.minus(LIFETIME.idle()).plusNanos(1_000)).storedIn(store.repository());
        StoredSession expired = session().storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertSame(removed, expired.summary());
        store.assertStored(live);
    }
}
