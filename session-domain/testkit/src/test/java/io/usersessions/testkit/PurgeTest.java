package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.attempt.AttemptSettlement;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.memory.InMemoryLeases;
import io.usersessions.domain.memory.InMemorySignInAttempts;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionQuery;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.Purge;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.PurgeProgress.State;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a purge proceeds and ends. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PurgeTest {
    private static final Duration RETENTION = Duration.ofDays(30);
    private static final String LEASE = "purge";

    private final Stage stage = new Stage();
    private final InMemoryLeases leases = new InMemoryLeases();
    private final List<PurgeProgress> reported = new ArrayList<>();
    private final Sessions sessions = stage.builder()
            .settings(SessionSettings.defaults().historyRetention(RETENTION))
            .build();

    @Test
    void batch_after_batch_is_removed_and_reported_until_nothing_is_due() {
        expiredSessions(1_201);

        PurgeProgress end = purge().run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(1_201, 0, 0, State.DONE));
        assertThat(reported).extracting(PurgeProgress::sessions).containsExactly(500L, 1_000L, 1_201L);
        assertThat(reported)
                .extracting(PurgeProgress::state)
                .containsExactly(State.UNDER_WAY, State.UNDER_WAY, State.DONE);
        assertThat(stage.store.count(SessionQuery.all())).isZero();
        assertThat(stage.events)
                .filteredOn(SessionEvent.Ended.class::isInstance)
                .hasSize(1_201);
    }

    @Test
    void what_the_history_kept_for_its_retention_is_removed_and_nothing_younger() {
        Instant oldest = stage.time.instant().minus(RETENTION);
        UserId user = UniqueUsers.next();
        stage.history.add(IntStream.rangeClosed(1, 700)
                .mapToObj(second -> HistoryEntries.signIn(user, oldest.minusSeconds(second)))
                .toList());
        HistoryEntry young = HistoryEntries.signIn(user, oldest);
        stage.history.add(List.of(young));

        PurgeProgress end = purge().run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(0, 700, 0, State.DONE));
        assertThat(stage.history.list(user, PageRequest.first(1_000)).items()).containsExactly(young);
    }

    @Test
    void imported_keys_are_removed_when_they_need_not_be_known_any_longer() {
        importedKeys(700, now());
        importedKeys(1, now().plusNanos(1_000));

        PurgeProgress end = purge().run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(0, 0, 700, State.DONE));
        assertThat(reported).extracting(PurgeProgress::importedKeys).containsExactly(500L, 700L);
    }

    @Test
    void counts_of_attempts_are_removed_when_they_need_not_be_kept_any_longer() {
        InMemorySignInAttempts attempts = new InMemorySignInAttempts();
        AttemptKey kept = AttemptKey.of("kept");
        IntStream.range(0, 700)
                .forEach(number -> failed(attempts, AttemptKey.of("due-" + number), Duration.ofHours(1)));
        failed(attempts, kept, Duration.ofHours(2));
        stage.time.advance(Duration.ofHours(1));

        PurgeProgress end = purge().signInAttempts(attempts).run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(0, 0, 0, State.DONE));
        assertThat(reported).hasSize(2);
        assertThat(attempts.find(List.of(kept, AttemptKey.of("due-0"), AttemptKey.of("due-699"))))
                .containsOnlyKeys(kept);
    }

    private void failed(InMemorySignInAttempts attempts, AttemptKey key, Duration memory) {
        attempts.settle(List.of(new AttemptSettlement(key, AttemptSettlement.Result.FAILED, memory)), now());
    }

    private void importedKeys(int count, Instant knownUntil) {
        KeySource random = KeySource.secure();
        IntStream.range(0, count)
                .forEach(number -> stage.importedKeys.add(
                        KeyDigest.fromBytes(random.bytes(KeyDigest.BYTES)),
                        SessionId.anonymous(random.bytes(SessionId.BYTES)),
                        knownUntil));
    }

    @Test
    void a_session_that_expired_is_kept_in_the_history() {
        stage.signedIn(sessions);
        stage.time.advance(Duration.ofDays(20));

        purge().run(reported::add, () -> false);

        assertThat(stage.historyOfAda()).extracting(HistoryEntry::kind).containsExactly(Kind.ENDED, Kind.SIGNED_IN);
    }

    @Test
    void it_stops_before_the_next_batch_when_it_is_asked_to() {
        expiredSessions(1_201);
        AtomicBoolean stop = new AtomicBoolean();

        PurgeProgress end = purge().run(
                        progress -> {
                            reported.add(progress);
                            stop.set(true);
                        },
                        stop::get);

        assertThat(end).isEqualTo(new PurgeProgress(500, 0, 0, State.STOPPED));
        assertThat(stage.store.count(SessionQuery.all())).isEqualTo(701);
    }

    @Test
    void a_purge_that_another_node_runs_is_left_to_it() {
        expiredSessions(1);
        leases.acquire(LEASE, "another", now(), now().plusSeconds(1));

        PurgeProgress meanwhile = purge().run(reported::add, () -> false);
        stage.time.advance(Duration.ofSeconds(1));
        PurgeProgress overtaking = purge().run(reported::add, () -> false);

        assertThat(meanwhile).isEqualTo(new PurgeProgress(0, 0, 0, State.LEFT_TO_ANOTHER));
        assertThat(overtaking).isEqualTo(new PurgeProgress(1, 0, 0, State.DONE));
    }

    @Test
    void a_purger_that_was_overtaken_stops() {
        expiredSessions(1_201);

        PurgeProgress end = purge().run(progress -> stallUntilAnotherTakesOver(), () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(500, 0, 0, State.LEFT_TO_ANOTHER));
        assertThat(leases.acquire(LEASE, "a third", now(), now().plusSeconds(1)))
                .isFalse();
    }

    private void stallUntilAnotherTakesOver() {
        stage.time.advance(Duration.ofMinutes(1));
        leases.acquire(LEASE, "another", now(), now().plusSeconds(60));
    }

    @Test
    void every_batch_renews_the_lease() {
        expiredSessions(1_201);
        List<Boolean> taken = new ArrayList<>();

        purge().run(
                        progress -> {
                            stage.time.advance(Duration.ofSeconds(40));
                            taken.add(leases.acquire(LEASE, "another", now(), now().plusSeconds(60)));
                        },
                        () -> false);

        assertThat(taken).containsExactly(false, false, false);
    }

    @Test
    void the_lease_is_given_back_whatever_the_end() {
        Purge failing = sessions.purge().leases(leases).expired((now, limit) -> {
            throw new SessionStoreException("away");
        });

        assertThatThrownBy(() -> failing.run(reported::add, () -> false)).isInstanceOf(SessionStoreException.class);
        assertThat(purge().run(reported::add, () -> false).state()).isEqualTo(State.DONE);
        assertThat(leases.acquire(LEASE, "another", now(), now().plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_purge_works_without_leases() {
        expiredSessions(1);

        PurgeProgress end = stage.purge().run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(1, 0, 0, State.DONE));
    }

    @Test
    void a_purge_without_ports_removes_nothing() {
        expiredSessions(1);

        PurgeProgress end = sessions.purge().run(reported::add, () -> false);

        assertThat(end).isEqualTo(new PurgeProgress(0, 0, 0, State.DONE));
        assertThat(stage.store.count(SessionQuery.all())).isEqualTo(1);
    }

    private Purge purge() {
        return stage.purge(sessions).leases(leases);
    }

    private void expiredSessions(int count) {
        IntStream.range(0, count)
                .forEach(number -> StoredSessions.anonymous()
                        .createdAt(Stage.START.minus(Duration.ofDays(2)))
                        .storedIn(stage.store));
    }

    private Instant now() {
        return stage.time.instant();
    }
}
