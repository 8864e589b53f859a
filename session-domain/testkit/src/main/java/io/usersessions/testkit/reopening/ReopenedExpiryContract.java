package io.usersessions.testkit.reopening;

import static io.usersessions.testkit.difference.SessionAssert.assertSame;

import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Hook;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@link ExpiredSessions} removes is the same after a restart. */
public abstract class ReopenedExpiryContract {
    /** In a year in which no other test has sessions. */
    private static final Instant START = Instant.parse("1991-03-01T10:00:00.123456Z");

    private final StoreUnderTest store;
    private final Hook<ExpiredSessions> reopened;

    protected ReopenedExpiryContract(StoreUnderTest store, Hook<ExpiredSessions> reopened) {
        this.store = store;
        this.reopened = reopened;
    }

    @Test
    void a_session_that_expired_is_still_removed() {
        store.assumeKeepsExpired();
        StoredSession expired = store.anonymous().createdAt(START).storedIn(store.repository());

        ExpiredSessions anew = reopened.orSkip();

        assertSame(
                anew.purge(START.plus(Duration.ofDays(2)), 1_000).stream()
                        .filter(removed -> removed.id().equals(expired.id()))
                        .toList(),
                expired.summary());
        store.assertGone(expired);
    }
}
