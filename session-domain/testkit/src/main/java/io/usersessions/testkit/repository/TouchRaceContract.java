package io.usersessions.testkit.repository;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Many callers touch the same sessions at the same time. */
abstract class TouchRaceContract extends TouchGroup {
    private static final int RACERS = 8;

    TouchRaceContract(StoreUnderTest store) {
        super(store);
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
    void of_many_touches_at_the_same_time_the_newest_counts() {
        StoredSession stored = stored();
        Instant newest = stored.lastActivity().plusSeconds(RACERS);

        Race.of(RACERS, number -> touched(touchOf(stored, newest.minusSeconds(number), number == 0 ? AFTER : BEFORE)));
        store.awaitTouches();

        store.assertStored(
                StoredSessions.like(stored).lastActivity(newest).client(AFTER).build());
    }

    @RepeatedTest(value = 20, failureThreshold = 1)
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

        sessions.forEach(session -> store.assertStored(
                StoredSessions.like(session).lastActivity(later).client(AFTER).build()));
    }
}
