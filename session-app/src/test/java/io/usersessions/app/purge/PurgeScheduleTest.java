package io.usersessions.app.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurgeScheduleTest {
    private final InMemorySessions store = new InMemorySessions();
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));

    @Test
    void all_that_expired_is_removed_however_much_it_is_and_what_is_live_stays() {
        Sessions sessions = sessions();
        for (int number = 0; number < 1_201; number++) {
            signIn(sessions, "early-" + number);
        }
        time.advance(Duration.ofDays(20));
        signIn(sessions, "late");

        new PurgeSchedule(sessions.purge().expired(store)).purge();

        assertThat(store.count(SessionQuery.all())).isEqualTo(1);
        assertThat(sessions.own(store).list(new UserId("late"))).hasSize(1);
    }

    @Test
    void a_failed_store_does_not_end_the_schedule() {
        Purge purge = sessions().purge().expired((now, limit) -> {
            throw new SessionStoreException("away");
        });

        assertThatCode(() -> new PurgeSchedule(purge).purge()).doesNotThrowAnyException();
    }

    @Test
    void a_schedule_that_is_closed_removes_nothing_more() {
        Sessions sessions = sessions();
        signIn(sessions, "early");
        time.advance(Duration.ofDays(20));
        PurgeSchedule schedule = new PurgeSchedule(sessions.purge().expired(store));

        schedule.close();
        schedule.purge();

        assertThat(store.count(SessionQuery.all())).isEqualTo(1);
    }

    private Sessions sessions() {
        return Sessions.using(store, SessionCodecs.json()).time(time).build();
    }

    private static void signIn(Sessions sessions, String name) {
        Visit visit = sessions.open(Client.UNKNOWN);
        visit.signIn(new UserId(name));
        sessions.close(visit);
    }
}
