package io.usersessions.testkit.expiry;

import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** Tests of a purge in a year in which no other test has sessions. */
abstract class PurgeGroup {
    static final Instant START = Instant.parse("1991-03-01T10:00:00.123456Z");
    static final Lifetime LIFETIME = Lifetime.of(Duration.ofDays(2), Duration.ofDays(20));
    static final Instant EXPIRY = START.plus(LIFETIME.idle());
    static final Instant DUE = EXPIRY.plus(Duration.ofDays(1));
    static final int MANY = 1_000;

    final ExpiryUnderTest store;

    PurgeGroup(ExpiryUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void begin_without_sessions_of_the_year() {
        store.assumeKeepsExpired();
        store.expired().purge(START.plus(Duration.ofDays(60)), MANY);
    }

    static StoredSessions session() {
        return StoredSessions.ownedBy(UniqueUsers.next()).createdAt(START).lifetime(LIFETIME);
    }

    List<SessionSummary> manyDue(int count) {
        return IntStream.range(0, count)
                .mapToObj(second -> session()
                        .createdAt(START.minusSeconds(second))
                        .storedIn(store.repository())
                        .summary())
                .toList();
    }

    static Touch lateTouch(StoredSession session) {
        Instant justInTime = EXPIRY.minusNanos(1_000);
        return new Touch(
                session.id(), session.version(), justInTime, justInTime.plus(LIFETIME.idle()), session.client());
    }
}
