package io.usersessions.testkit.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** {@link ExpiredSessions#purge}, tried in a year of which no other test has sessions. */
public abstract class ExpiredPurgeContract {
    private static final Instant START = Instant.parse("1991-03-01T10:00:00.123456Z");
    private static final Lifetime LIFETIME = Lifetime.of(Duration.ofDays(2), Duration.ofDays(20));
    private static final Instant EXPIRY = START.plus(LIFETIME.idle());
    private static final Instant DUE = EXPIRY.plus(Duration.ofDays(1));
    private static final int MANY = 1_000;

    private final ExpiryUnderTest store;

    protected ExpiredPurgeContract(ExpiryUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void begin_without_sessions_of_the_year() {
        store.expired().purge(START.plus(Duration.ofDays(60)), MANY);
    }

    @Test
    void a_session_is_removed_and_told_a_day_after_its_expiry_at_the_latest() {
        StoredSession owned = session().storedIn(store.repository());
        StoredSession anonymous =
                StoredSessions.anonymous().createdAt(START).lifetime(LIFETIME).storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertThat(removed).containsExactlyInAnyOrder(owned.summary(), anonymous.summary());
        assertGone(owned);
        assertGone(anonymous);
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

        assertThat(due).isEqualTo(end.plus(Duration.ofHours(1)));
        assertThat(early).isEmpty();
        assertThat(late).containsExactly(closed.summary());
        assertGone(stored);
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_stays() {
        StoredSession live = session().storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(EXPIRY.minusNanos(1_000), MANY);

        assertThat(removed).isEmpty();
        assertThat(store.repository().find(live.id())).contains(live);
    }

    @Test
    void sessions_that_are_live_stay_among_those_that_are_not() {
        StoredSession live =
                session().createdAt(DUE.minus(LIFETIME.idle()).plusNanos(1_000)).storedIn(store.repository());
        StoredSession expired = session().storedIn(store.repository());

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertThat(removed).containsExactly(expired.summary());
        assertThat(store.repository().find(live.id())).contains(live);
    }

    @Test
    void a_session_that_was_touched_stays() {
        StoredSession extended = session().storedIn(store.repository());
        store.repository().touch(List.of(lateTouch(extended)));
        store.awaitTouches();

        List<SessionSummary> removed = store.expired().purge(DUE, MANY);

        assertThat(removed).isEmpty();
        assertThat(store.repository().find(extended.id())).isPresent();
    }

    @Test
    void no_more_are_removed_than_allowed_and_fewer_mean_that_none_is_due() {
        List<SessionSummary> due = manyDue(5);

        List<SessionSummary> first = store.expired().purge(DUE, 2);
        List<SessionSummary> second = store.expired().purge(DUE, 2);
        List<SessionSummary> third = store.expired().purge(DUE, 2);
        List<SessionSummary> none = store.expired().purge(DUE, 2);

        assertThat(List.of(first.size(), second.size(), third.size(), none.size()))
                .containsExactly(2, 2, 1, 0);
        assertThat(List.of(first, second, third)).flatMap(removed -> removed).containsExactlyInAnyOrderElementsOf(due);
    }

    @RepeatedTest(10)
    void of_many_that_purge_at_once_one_is_told_of_each_session() {
        List<SessionSummary> due = manyDue(40);

        List<List<SessionSummary>> removed =
                Race.of(4, number -> store.expired().purge(DUE, MANY));

        assertThat(removed).flatMap(told -> told).containsExactlyInAnyOrderElementsOf(due);
    }

    @RepeatedTest(30)
    void a_session_that_is_touched_in_the_middle_of_a_purge_is_either_extended_or_removed(RepetitionInfo round) {
        StoredSession session = session().storedIn(store.repository());

        List<List<SessionSummary>> removed =
                Race.of(List.of(() -> store.expired().purge(DUE, MANY), () -> {
                    comeInLater(round);
                    store.repository().touch(List.of(lateTouch(session)));
                    return List.<SessionSummary>of();
                }));
        store.awaitTouches();

        boolean found = store.repository()
                .find(session.id())
                .filter(row -> row.isLive(DUE))
                .isPresent();
        assertThat(found).isEqualTo(removed.get(0).isEmpty());
        assertThat(removed.get(0)).noneMatch(told -> told.isLive(DUE));
    }

    @RepeatedTest(30)
    void a_session_that_is_replaced_in_the_middle_of_a_purge_is_either_extended_or_removed(RepetitionInfo round) {
        StoredSession session = session().storedIn(store.repository());
        StoredSession next = StoredSessions.following(session)
                .lastActivity(EXPIRY.minusNanos(1_000))
                .build();

        List<Object> outcomes = Race.of(List.of(() -> store.expired().purge(DUE, MANY), () -> {
            comeInLater(round);
            return store.repository().replace(next, session.version());
        }));

        boolean replaced = outcomes.get(1).equals(new Replacement.Replaced());
        assertThat(store.repository().find(session.id()).filter(next::equals).isPresent())
                .isEqualTo(replaced);
        assertThat(outcomes.get(0)).isEqualTo(replaced ? List.of() : List.of(session.summary()));
    }

    /** A little later in every round, to meet each step of a purge. */
    private static void comeInLater(RepetitionInfo round) {
        LockSupport.parkNanos(50_000L * round.getCurrentRepetition());
    }

    private static StoredSessions session() {
        return StoredSessions.ownedBy(UniqueUsers.next()).createdAt(START).lifetime(LIFETIME);
    }

    private List<SessionSummary> manyDue(int count) {
        return IntStream.range(0, count)
                .mapToObj(second -> session()
                        .createdAt(START.minusSeconds(second))
                        .storedIn(store.repository())
                        .summary())
                .toList();
    }

    private static Touch lateTouch(StoredSession session) {
        Instant justInTime = EXPIRY.minusNanos(1_000);
        return new Touch(session.id(), justInTime, justInTime.plus(LIFETIME.idle()), session.client());
    }

    private void assertGone(StoredSession session) {
        assertThat(store.repository().find(session.id())).isEmpty();
    }
}
