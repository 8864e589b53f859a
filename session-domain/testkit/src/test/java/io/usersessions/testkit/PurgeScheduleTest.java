package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeListener;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.PurgeSchedule;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PurgeScheduleTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final InMemorySessions store = new InMemorySessions();
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void all_that_expired_is_removed_however_much_it_is_and_what_is_live_stays() {
        Sessions sessions = sessions();
        for (int number = 0; number < 1_201; number++) {
            signIn(sessions, "early-" + number);
        }
        time.advance(Duration.ofDays(20));
        signIn(sessions, "late");

        try (PurgeSchedule schedule = schedule(sessions.purge().expired(store))) {
            schedule.purgeNow();
        }

        assertThat(store.count(SessionQuery.all())).isEqualTo(1);
        assertThat(sessions.own(store).list(new UserId("late"))).hasSize(1);
    }

    @Test
    void a_failed_store_does_not_end_the_schedule() {
        Purge purge = sessions().purge().expired((now, limit) -> {
            throw new SessionStoreException("away");
        });

        try (PurgeSchedule schedule = schedule(purge)) {
            schedule.purgeNow();
            schedule.purgeNow();
        }

        assertThat(faults).hasSize(2);
    }

    @Test
    void a_schedule_that_is_closed_removes_nothing_more() {
        Sessions sessions = sessions();
        signIn(sessions, "early");
        time.advance(Duration.ofDays(20));
        PurgeSchedule schedule = schedule(sessions.purge().expired(store));

        schedule.close();
        schedule.purgeNow();

        assertThat(store.count(SessionQuery.all())).isEqualTo(1);
    }

    @Test
    void runs_follow_each_other_although_the_store_and_the_listener_fail() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        Purge purge = sessions().purge().expired((now, limit) -> {
            runs.countDown();
            throw new SessionStoreException("away");
        });

        try (PurgeSchedule schedule = purge.every(Duration.ofMillis(5), fault -> {
            throw new IllegalStateException("a broken listener");
        })) {
            assertThat(schedule).isNotNull();
            assertThat(runs.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void the_listener_is_told_how_a_run_ended() {
        List<PurgeProgress> ends = new CopyOnWriteArrayList<>();

        try (PurgeSchedule schedule = sessions().purge().expired(store).every(LONG, new PurgeListener() {
            @Override
            public void failed(RuntimeException fault) {}

            @Override
            public void ended(PurgeProgress end) {
                ends.add(end);
            }
        })) {
            schedule.purgeNow();
        }

        assertThat(ends).extracting(PurgeProgress::state).containsExactly(PurgeProgress.State.DONE);
    }

    @Test
    void an_interval_that_is_not_positive_is_refused() {
        Purge purge = sessions().purge();

        assertThatThrownBy(() -> purge.every(Duration.ZERO, fault -> {})).hasMessageContaining("positive");
        assertThatThrownBy(() -> purge.every(Duration.ofSeconds(-1), fault -> {}))
                .hasMessageContaining("positive");
    }

    private PurgeSchedule schedule(Purge purge) {
        return purge.every(LONG, faults::add);
    }

    private Sessions sessions() {
        return Sessions.using(store, PlainJson.codec()).time(time).build();
    }

    private static void signIn(Sessions sessions, String name) {
        Visit visit = sessions.open(Client.UNKNOWN);
        visit.signIn(new UserId(name));
        sessions.close(visit);
    }
}
