package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.page.PageRequest;
import io.usersessions.domain.port.ExpiredSessions;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.Leases;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoreClock;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.PurgeProgress;
import io.usersessions.domain.usecase.PurgeProgress.State;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.testkit.fixture.BoundCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Browser;
import io.usersessions.testkit.trial.HistoryEntries;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two nodes share a store; the clock of one agrees with the store's, that of the other is wrong by days. Both have a {@link ClockWatch}.
 * The time is the platform's, which has to be that of the store within a minute.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class WrongClockContract {
    private static final SessionSettings SETTINGS =
            SessionSettings.defaults().cap(new SessionCap(2, WhenReached.END_OLDEST));
    private static final KeySource RANDOM = KeySource.secure();

    private final UserId user = UniqueUsers.next();
    private final List<ClockWatch> watches = new ArrayList<>();

    /** For heirs. */
    protected WrongClockContract() {}

    /** The repository under test; within one test always on the same store. */
    protected abstract SessionRepository repository();

    /** The directory of the same store. */
    protected abstract SessionDirectory directory();

    /** The history of the same store. */
    protected abstract SessionHistory history();

    /** What expired in the same store. */
    protected abstract ExpiredSessions expired();

    /** The leases of the same store. */
    protected abstract Leases leases();

    /** The imported keys of the same store. */
    protected abstract ImportedKeys importedKeys();

    /** From now on a foreign key stands for this session; it has to be known until an instant. */
    protected abstract void imported(KeyDigest foreignKey, SessionId session, Instant knownUntil);

    /** The clock of the same store. */
    protected abstract StoreClock storeClock();

    @AfterEach
    void close() {
        watches.forEach(ClockWatch::close);
    }

    private Sessions right() {
        return node(0);
    }

    private Sessions node(long daysAhead) {
        ClockWatch watch =
                ClockWatch.over(storeClock(), () -> Instant.now().plus(Duration.ofDays(daysAhead)), told -> {});
        watches.add(watch);
        return Sessions.using(repository(), new BoundCodec())
                .directory(directory())
                .history(history())
                .expired(expired())
                .leases(leases())
                .importedKeys(importedKeys())
                .settings(SETTINGS)
                .clock(watch)
                .build();
    }

    private Browser signedIn(Sessions node) {
        Browser browser = Browser.of(node);
        browser.visit(visit -> visit.signIn(user));
        return browser;
    }

    private static PurgeProgress purge(Sessions node) {
        return node.purge().run(told -> {}, () -> false);
    }

    private List<SessionId> stored(Browser... browsers) {
        return List.of(browsers).stream()
                .map(browser -> browser.key().id())
                .filter(id -> repository().find(id).isPresent())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void a_wrong_node_purges_nothing(long daysAhead) {
        Browser ada = signedIn(right());
        KeyDigest foreign = KeyDigest.fromBytes(RANDOM.bytes(KeyDigest.BYTES));
        StoredSession stored = StoredSessions.anonymous().build();
        imported(foreign, stored.id(), Instant.now().plus(Duration.ofDays(30)));

        PurgeProgress end = purge(node(daysAhead));

        assertThat(end).isEqualTo(new PurgeProgress(0, 0, 0, State.CLOCK_DIFFERS));
        assertThat(ada.look().user()).contains(user);
        assertThat(right().history(user, PageRequest.first(10)).items()).hasSize(1);
        assertThat(importedKeys().find(foreign)).contains(stored.id());
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void what_expired_goes_by_the_node_whose_clock_is_right(long daysAhead) {
        Instant longAgo = Instant.now().minus(Duration.ofDays(100));
        SessionId expired = StoredSessions.ownedBy(user)
                .createdAt(longAgo)
                .storedIn(repository())
                .id();
        history().add(List.of(HistoryEntries.signIn(user, longAgo)));

        purge(node(daysAhead));
        PurgeProgress end = purge(right());

        assertThat(end.state()).isEqualTo(State.DONE);
        assertThat(repository().find(expired)).isEmpty();
        assertThat(right().history(user, PageRequest.first(10)).items())
                .allSatisfy(entry -> assertThat(entry.at()).isAfter(longAgo));
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void after_a_wrong_node_ended_all_people_sign_in_on_the_others(long daysAhead) {
        Browser before = signedIn(right());

        node(daysAhead).of(user).endAll();
        Browser after = signedIn(right());

        assertThat(stored(before)).isEmpty();
        assertThat(after.look().user()).contains(user);
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void whoever_is_signed_in_is_so_on_a_wrong_node_and_nothing_of_the_future_sticks(long daysAhead) {
        Browser ada = signedIn(right());
        SessionSummary before = right().of(user).list().get(0);
        Browser elsewhere = Browser.presenting(ada.key().reveal(), node(daysAhead));

        elsewhere.visit(visit -> visit.put("color", SessionValue.of("blue")));

        assertThat(elsewhere.look().user()).contains(user);
        assertThat(ada.look().data().value("color")).contains(SessionValue.of("blue"));
        SessionSummary after = right().of(user).list().get(0);
        assertThat(after.lastActivity()).isBetween(before.lastActivity(), aMinuteAhead());
        assertThat(Duration.between(before.expireDate(), after.expireDate()))
                .isBetween(Duration.ZERO, Duration.between(before.lastActivity(), aMinuteAhead()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void nobody_signs_in_in_the_future(long daysAhead) {
        Browser ada = signedIn(node(daysAhead));

        StoredSession stored = repository().find(ada.key().id()).orElseThrow();

        assertThat(stored.createdAt()).isBefore(aMinuteAhead());
        assertThat(stored.authenticatedAt().orElseThrow()).isBefore(aMinuteAhead());
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, -1, 1, 100})
    void a_cap_is_kept_and_ends_no_more_than_the_oldest(long daysAhead) {
        Browser first = signedIn(right());
        Browser second = signedIn(right());

        signedIn(node(daysAhead));

        assertThat(stored(first, second)).containsExactly(second.key().id());
    }

    private static Instant aMinuteAhead() {
        return Instant.now().plus(StoreClock.TOLERANCE);
    }
}
