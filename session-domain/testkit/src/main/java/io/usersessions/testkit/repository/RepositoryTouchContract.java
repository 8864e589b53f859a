package io.usersessions.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionRepository#touch}. */
public abstract class RepositoryTouchContract {
    private static final int RACERS = 8;
    private static final Duration IDLE = Duration.ofHours(1);
    private static final Client BEFORE = Client.of("Firefox", "192.0.2.1");
    private static final Client AFTER = Client.of("curl", "2001:db8::1");

    private final StoreUnderTest store;

    protected RepositoryTouchContract(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void activity_expiry_and_client_move_on_and_nothing_else() {
        StoredSession stored = stored();
        Instant later = stored.lastActivity().plusSeconds(60);

        touch(touchOf(stored, later));

        assertFound(
                StoredSessions.like(stored).lastActivity(later).client(AFTER).build());
    }

    @Test
    void no_touch_at_all_is_no_error() {
        StoredSession stored = stored();

        touch();

        assertFound(stored);
    }

    @Test
    void a_touch_of_an_unknown_session_makes_none() {
        StoredSession neverStored = StoredSessions.anonymous().build();

        touch(touchOf(neverStored, neverStored.lastActivity().plusSeconds(1)));

        assertThat(store.repository().find(neverStored.id())).isEmpty();
    }

    @Test
    void a_touch_of_an_ended_session_does_not_revive_it() {
        StoredSession stored = stored();
        store.repository().end(stored.id());

        touch(touchOf(stored, stored.lastActivity().plusSeconds(1)));

        assertThat(store.repository().find(stored.id())).isEmpty();
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_left_as_it_is() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.expireDate()));

        assertFound(stored);
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_extended() {
        StoredSession stored = stored();
        Instant justInTime = stored.expireDate().minusNanos(1_000);

        touch(touchOf(stored, justInTime));

        assertFound(StoredSessions.like(stored)
                .lastActivity(justInTime)
                .client(AFTER)
                .build());
    }

    @Test
    void expiry_never_passes_the_absolute_end() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(1);

        touch(new Touch(stored.id(), activity, stored.absoluteEnd().plusSeconds(1), AFTER));

        assertFound(StoredSessions.like(stored)
                .lastActivity(activity)
                .client(AFTER)
                .expireDate(stored.absoluteEnd())
                .build());
    }

    @Test
    void an_older_touch_brings_back_neither_activity_nor_expiry_nor_client() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.lastActivity().minusNanos(1_000)));

        assertFound(stored);
    }

    @Test
    void a_touch_of_the_same_instant_brings_its_client() {
        StoredSession stored = stored();

        touch(touchOf(stored, stored.lastActivity()));

        assertFound(StoredSessions.like(stored).client(AFTER).build());
    }

    @Test
    void a_newer_touch_brings_the_expiry_no_nearer() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(1);

        touch(new Touch(stored.id(), activity, stored.expireDate().minusSeconds(10), AFTER));

        assertFound(StoredSessions.like(stored)
                .lastActivity(activity)
                .client(AFTER)
                .expireDate(stored.expireDate())
                .build());
    }

    @Test
    void many_touches_at_once_each_reach_their_session() {
        StoredSession one = stored();
        StoredSession untouched = stored();
        StoredSession other = stored();
        StoredSession neverStored = StoredSessions.anonymous().build();
        Instant soon = one.lastActivity().plusSeconds(1);
        Instant later = one.lastActivity().plusSeconds(2);

        touch(touchOf(one, soon), touchOf(neverStored, soon), touchOf(other, later));

        assertFound(StoredSessions.like(one).lastActivity(soon).client(AFTER).build());
        assertFound(StoredSessions.like(other).lastActivity(later).client(AFTER).build());
        assertFound(untouched);
        assertThat(store.repository().find(neverStored.id())).isEmpty();
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

        assertFound(StoredSessions.like(one).lastActivity(later).client(AFTER).build());
        assertFound(StoredSessions.like(other).lastActivity(later).client(AFTER).build());
    }

    @RepeatedTest(20)
    void of_many_touches_at_the_same_time_the_newest_counts() {
        StoredSession stored = stored();
        Instant newest = stored.lastActivity().plusSeconds(RACERS);

        Race.of(RACERS, number -> touched(touchOf(stored, newest.minusSeconds(number), number == 0 ? AFTER : BEFORE)));
        store.awaitTouches();

        assertFound(
                StoredSessions.like(stored).lastActivity(newest).client(AFTER).build());
    }

    @RepeatedTest(20)
    void touches_of_the_same_sessions_in_any_order_do_not_block_each_other() {
        List<StoredSession> sessions =
                IntStream.range(0, RACERS).mapToObj(number -> stored()).toList();
        Instant later = sessions.get(0).lastActivity().plusSeconds(1);

        Race.of(RACERS, number -> {
            List<StoredSession> shuffled = new ArrayList<>(sessions);
            Collections.shuffle(shuffled, new Random(number));
            store.repository()
                    .touch(shuffled.stream()
                            .map(session -> touchOf(session, later))
                            .toList());
            return number;
        });
        store.awaitTouches();

        assertThat(sessions)
                .allSatisfy(session -> assertFound(StoredSessions.like(session)
                        .lastActivity(later)
                        .client(AFTER)
                        .build()));
    }

    @RepeatedTest(50)
    void a_touch_in_the_middle_of_a_write_loses_nothing_of_either() {
        StoredSession stored = stored();
        StoredSession next =
                StoredSessions.following(stored).payload((byte) 2).client(AFTER).build();
        Instant later = stored.lastActivity().plusSeconds(1);

        List<Object> outcomes = Race.of(List.of(
                () -> store.repository().replace(next, stored.version()), () -> touched(touchOf(stored, later))));
        store.awaitTouches();

        assertThat(outcomes.get(0)).isEqualTo(new Replacement.Replaced());
        assertFound(StoredSessions.like(next).lastActivity(later).build());
    }

    @RepeatedTest(50)
    void a_session_that_is_ended_in_the_middle_of_a_touch_never_comes_back() {
        StoredSession stored = stored();
        Touch touch = touchOf(stored, stored.lastActivity().plusSeconds(1));

        Race.of(List.of(() -> touched(touch), () -> store.repository().end(stored.id())));
        store.awaitTouches();

        assertThat(store.repository().find(stored.id())).isEmpty();
    }

    private StoredSession stored() {
        return StoredSessions.ownedBy(UniqueUsers.next()).client(BEFORE).storedIn(store.repository());
    }

    private static Touch touchOf(StoredSession session, Instant activity) {
        return touchOf(session, activity, AFTER);
    }

    private static Touch touchOf(StoredSession session, Instant activity, Client client) {
        return new Touch(session.id(), activity, activity.plus(IDLE), client);
    }

    private void touch(Touch... touches) {
        store.repository().touch(List.of(touches));
        store.awaitTouches();
    }

    private Touch touched(Touch touch) {
        store.repository().touch(List.of(touch));
        return touch;
    }

    private void assertFound(StoredSession session) {
        assertThat(store.repository().find(session.id())).contains(session);
    }
}
