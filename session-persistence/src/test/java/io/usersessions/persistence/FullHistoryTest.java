package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.OwnHistory;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A history that cannot store anything, as on a full disk: sessions end all the same, and lost entries are counted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullHistoryTest {
    private static final UserId ADA = new UserId("ada");
    private static final Actor ROOT = Actor.of(new UserId("root"));
    private static final Client FIREFOX = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");

    private final HikariDataSource database = TestDatabase.migrated();
    private final PostgresSessions store = PostgresSessions.on(database);
    private final ManualTime time = new ManualTime(Instant.parse("2026-03-01T10:00:00Z"));
    private final List<SessionEvent> events = new ArrayList<>();
    private final Sessions sessions = Sessions.using(store.repository(), new BoundCodec())
            .history(store.history())
            .events(events::add)
            .time(time)
            .build();

    private final String one = signedIn();
    private final String other = signedIn();
    private final String third = signedIn();

    @BeforeEach
    void fill() {
        TestDatabase.execute(
                database, "alter table user_sessions.session_history add constraint is_full check (false) not valid");
        time.advance(Duration.ofSeconds(1));
        events.clear();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void signing_out_ends() {
        Visit visit = sessions.open(one, FIREFOX);
        visit.signOut();
        sessions.close(visit);

        assertLost(1, 2);
    }

    @Test
    void ending_one_ends_it() {
        assertThat(sessions.own(store.directory()).end(ADA, idOf(one))).isTrue();

        assertLost(1, 2);
    }

    @Test
    void ending_the_others_ends_them() {
        assertThat(sessions.own(store.directory()).endOthers(ADA, idOf(third))).hasSize(2);

        assertLost(2, 1);
    }

    @Test
    void ending_all_ends_all() {
        assertThat(sessions.own(store.directory()).endAll(ADA)).hasSize(3);

        assertLost(3, 0);
    }

    @Test
    void an_administrator_ends_everyone() {
        assertThat(sessions.administration(store.directory(), store.catalog()).endEveryone(ROOT))
                .isEqualTo(3);

        assertThat(events).last().isEqualTo(new SessionEvent.EveryoneEnded(3, ROOT, time.instant()));
        assertLost(3, 0);
    }

    @Test
    void what_expired_is_purged() {
        time.advance(Duration.ofDays(20));

        assertThat(sessions.purge()
                        .expired(store.expired())
                        .history(store.history())
                        .run(progress -> {}, () -> false)
                        .sessions())
                .isEqualTo(3);

        assertLost(3, 0);
    }

    @Test
    void signing_in_and_what_was_written_before_stay_readable() {
        String fourth = signedIn();

        assertThat(sessions.open(fourth, FIREFOX).user()).contains(ADA);
        assertThat(sessions.open(other, FIREFOX).user()).contains(ADA);
        assertThat(new OwnHistory(store.history())
                        .list(ADA, PageRequest.first(10))
                        .items())
                .hasSize(3);
        assertLost(1, 4);
    }

    private void assertLost(int entries, int left) {
        assertThat(events)
                .filteredOn(SessionEvent.HistoryLost.class::isInstance)
                .map(SessionEvent.HistoryLost.class::cast)
                .singleElement()
                .satisfies(lost -> assertThat(lost.entries()).isEqualTo(entries));
        assertThat(store.catalog().count(SessionQuery.live(time.instant()))).isEqualTo(left);
    }

    private SessionId idOf(String key) {
        return sessions.open(key, FIREFOX).session().id();
    }

    private String signedIn() {
        Visit visit = sessions.open(FIREFOX);
        visit.signIn(ADA);
        return ((KeyInstruction.Send) sessions.close(visit)).key().reveal();
    }
}
