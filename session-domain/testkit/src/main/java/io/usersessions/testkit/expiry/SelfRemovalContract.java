package io.usersessions.testkit.expiry;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store keeps that removes sessions by itself. */
abstract class SelfRemovalContract {
    private static final int MANY = 1_000;

    private final ExpiryUnderTest store;

    SelfRemovalContract(ExpiryUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void only_for_a_store_that_removes_sessions_by_itself() {
        Assumptions.assumeTrue(store.removesExpired(), "the store removes nothing by itself: see removesExpired()");
    }

    @Test
    void a_live_session_stays() {
        StoredSession live = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(store.epoch(), MANY);

        assertNone(removed.stream().filter(live.summary()::equals).toList());
        store.assertStored(live);
    }

    @Test
    void a_closed_session_stays_known_after_its_end() {
        StoredSession stored = store.ownedBy(UniqueUsers.next()).storedIn(store.repository());
        StoredSession closed = stored.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), store.epoch());
        store.repository().replace(closed, stored.version());

        store.expired().purge(store.epoch(), MANY);

        store.assertStored(closed);
    }

    @Test
    void a_session_that_is_due_is_gone_after_a_purge() {
        Instant longAgo = store.epoch().minus(Duration.ofDays(100));
        StoredSession due = store.anonymous().createdAt(longAgo).storedIn(store.repository());

        store.expired().purge(store.epoch(), MANY);

        store.assertGone(due);
    }
}
