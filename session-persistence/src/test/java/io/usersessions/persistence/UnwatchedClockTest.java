package io.usersessions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.attempt.AttemptSettlement.Result;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.NewSession;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node whose clock is days ahead and is not compared with the database's: the store itself bounds statements that destroy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnwatchedClockTest {
    private static final HikariDataSource DATABASE = TestDatabase.migrated();

    private final PostgresSessions store = PostgresSessions.on(DATABASE);
    private final UserId user = new UserId("user-" + UUID.randomUUID());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void its_purge_leaves_what_is_live_by_the_database(long daysAhead) {
        StoredSession live = StoredSessions.ownedBy(user).createdAt(now).storedIn(store.repository());
        KeyDigest foreign = live.keyDigest();
        StoredSession imported = StoredSessions.anonymous().keyDigest(foreign).build();
        store.bulkImport().store(List.of(new BulkImport.Arrival(imported, now.plus(Duration.ofHours(2)))));
        store.history().add(List.of(entry(live, now)));
        AttemptKey attempted = AttemptKey.of("unwatched", live.id().toString());
        store.signInAttempts()
                .settle(List.of(new AttemptSettlement(attempted, Result.FAILED, Duration.ofHours(2))), now);
        Sessions wrong = Sessions.using(store.repository(), new BoundCodec())
                .time(() -> Instant.now().plus(Duration.ofDays(daysAhead)))
                .build();

        PurgeProgress end = wrong.purge()
                .expired(store.expired())
                .history(store.history())
                .importedKeys(store.importedKeys())
                .signInAttempts(store.signInAttempts())
                .leases(store.leases())
                .run(progress -> {}, () -> false);

        assertThat(end.historyEntries() + end.importedKeys()).isZero();
        assertThat(store.repository().find(live.id())).isPresent();
        assertThat(store.importedKeys().find(foreign)).isPresent();
        assertThat(store.signInAttempts().find(List.of(attempted))).containsKey(attempted);
        assertThat(store.history().list(user, PageRequest.first(10)).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void after_it_ended_all_a_new_sign_in_is_stored(long daysAhead) {
        StoredSession before =
                StoredSessions.ownedBy(user).createdAt(now.minusSeconds(5)).storedIn(store.repository());

        assertThat(store.directory().endAll(user, now.plus(Duration.ofDays(daysAhead))))
                .containsExactly(before.summary());

        Instant later = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MICROS);
        StoredSession after = StoredSessions.ownedBy(user).createdAt(later).build();
        assertThat(store.repository().create(NewSession.of(after))).isInstanceOf(Creation.Created.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void its_lease_ends_as_soon_as_any(long daysAhead) {
        String name = UUID.randomUUID().toString();
        Instant ahead = now.plus(Duration.ofDays(daysAhead));
        Duration aMinute = Duration.ofMinutes(1);
        store.leases().acquire(name, "right", now, now.plus(aMinute));

        boolean overtaken = store.leases().acquire(name, "wrong", ahead, ahead.plus(aMinute));
        store.leases().release(name, "right");
        boolean taken = store.leases().acquire(name, "wrong", ahead, ahead.plus(aMinute));

        assertThat(overtaken).isFalse();
        assertThat(taken).isTrue();
        assertThat(TestDatabase.strings(
                        DATABASE,
                        "select 1 from user_sessions.session_lease where name = '" + name
                                + "' and leased_until <= now() + interval '1 minute'"))
                .hasSize(1);
    }

    private static HistoryEntry entry(StoredSession session, Instant at) {
        return HistoryEntry.once(
                session.user().orElseThrow(),
                session.id(),
                at,
                HistoryEntry.Kind.SIGNED_IN,
                null,
                Actor.SYSTEM,
                session.client());
    }
}
