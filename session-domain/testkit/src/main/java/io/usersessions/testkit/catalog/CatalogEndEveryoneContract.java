package io.usersessions.testkit.catalog;

import static io.usersessions.testkit.difference.SessionAssert.assertNone;
import static io.usersessions.testkit.difference.SessionAssert.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionCatalog#endEveryone}. Needs the store for itself. */
public abstract class CatalogEndEveryoneContract {
    private static final int MANY = 10_000;

    private final CatalogUnderTest store;

    protected CatalogEndEveryoneContract(CatalogUnderTest store) {
        this.store = store;
    }

    @BeforeEach
    void begin_with_an_empty_store() {
        int ended;
        do {
            ended = store.catalog().endEveryone(MANY).size();
        } while (ended == MANY);
    }

    @Test
    void every_session_live_or_expired_is_ended_and_returned() {
        List<StoredSession> sessions = new ArrayList<>(List.of(
                store.ownedBy(UniqueUsers.next()).storedIn(store.repository()),
                store.ownedBy(UniqueUsers.next()).storedIn(store.repository()),
                store.anonymous().storedIn(store.repository())));
        if (!store.removesExpired()) {
            Instant anHourAgo = store.epoch().minus(Duration.ofHours(1));
            sessions.add(store.anonymous().createdAt(anHourAgo).storedIn(store.repository()));
        }

        List<SessionSummary> ended = store.catalog().endEveryone(MANY);

        assertSame(ended, sessions.stream().map(StoredSession::summary).toList());
        assertThat(store.catalog().count(SessionQuery.all()))
                .as("sessions that are left")
                .isZero();
        store.assertGone(sessions);
    }

    @Test
    void in_an_empty_store_no_session_is_ended() {
        List<SessionSummary> ended = store.catalog().endEveryone(MANY);

        assertNone(ended);
    }

    @Test
    void no_more_are_ended_than_allowed_and_fewer_mean_that_none_is_left() {
        List<SessionSummary> sessions = many(5);

        List<SessionSummary> first = store.catalog().endEveryone(2);
        List<SessionSummary> second = store.catalog().endEveryone(2);
        List<SessionSummary> third = store.catalog().endEveryone(2);

        assertThat(List.of(first.size(), second.size(), third.size()))
                .as("sessions ended by each call")
                .isEqualTo(List.of(2, 2, 1));
        assertSame(List.of(first, second, third).stream().flatMap(List::stream).toList(), sessions);
    }

    @RepeatedTest(value = 10, failureThreshold = 1)
    void of_many_that_end_everyone_at_once_one_gets_each_session() {
        List<SessionSummary> sessions = many(40);

        List<List<SessionSummary>> ended = Race.of(4, number -> store.catalog().endEveryone(MANY));

        assertSame(ended.stream().flatMap(List::stream).toList(), sessions);
        assertThat(store.catalog().count(SessionQuery.all()))
                .as("sessions that are left")
                .isZero();
    }

    private List<SessionSummary> many(int count) {
        return Stream.generate(() -> store.ownedBy(UniqueUsers.next())
                        .storedIn(store.repository())
                        .summary())
                .limit(count)
                .toList();
    }
}
