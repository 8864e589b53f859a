package io.usersessions.testkit.cap;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.CapReached;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.IdTaken;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link SessionRepository#create} of a user's session, as far as it concerns the user's other sessions. */
public abstract class RepositoryCapContract {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final SessionCap TWO_OR_END = new SessionCap(2, WhenReached.END_OLDEST);
    private static final SessionCap TWO_OR_REFUSE = new SessionCap(2, WhenReached.REFUSE);
    private static final SessionCap ONE_OR_REFUSE = new SessionCap(1, WhenReached.REFUSE);
    private static final int RACERS = 8;

    private final StoreUnderTest store;
    private final UserId owner = UniqueUsers.next();

    protected RepositoryCapContract(StoreUnderTest store) {
        this.store = store;
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void as_many_as_the_cap_allows_are_created(WhenReached whenReached) {
        StoredSession first = stored(0);
        StoredSession second = session(1);

        Creation outcome = store.repository().create(second, new SessionCap(2, whenReached), Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(first, second);
    }

    @Test
    void one_too_many_ends_the_one_created_first() {
        StoredSession second = stored(1);
        StoredSession oldest = storedInUseAt(0, START.plusSeconds(30));
        StoredSession next = session(2);

        Creation outcome = store.repository().create(next, TWO_OR_END, Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of(oldest.summary())));
        assertGone(oldest);
        assertStored(second, next);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void a_session_that_is_being_replaced_does_not_count_and_is_left_to_its_caller(WhenReached whenReached) {
        StoredSession replaced = stored(0);
        StoredSession other = stored(1);
        StoredSession next = session(2);

        Creation outcome = store.repository().create(next, new SessionCap(2, whenReached), Optional.of(replaced.id()));

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(replaced, other, next);
    }

    @Test
    void a_session_that_is_being_replaced_excuses_no_other() {
        StoredSession replaced = stored(0);
        StoredSession oldest = stored(1);
        StoredSession second = stored(2);
        StoredSession next = session(3);

        Creation outcome = store.repository().create(next, TWO_OR_END, Optional.of(replaced.id()));

        assertThat(outcome).isEqualTo(new Created(List.of(oldest.summary())));
        assertStored(replaced, second, next);
    }

    @Test
    void a_cap_that_was_lowered_ends_as_many_as_it_takes() {
        List<StoredSession> before =
                IntStream.range(0, 5).mapToObj(this::stored).toList();
        StoredSession next = session(5);

        Creation outcome = store.repository().create(next, TWO_OR_END, Optional.empty());

        assertThat(ended(List.of(outcome))).containsExactlyInAnyOrderElementsOf(ids(before.subList(0, 4).stream()));
        assertThat(before.subList(0, 4)).allSatisfy(this::assertGone);
        assertStored(before.get(4), next);
    }

    @Test
    void one_too_many_is_refused_and_leaves_all_as_it_is() {
        StoredSession first = stored(0);
        StoredSession second = stored(1);
        StoredSession next = session(2);

        Creation outcome = store.repository().create(next, TWO_OR_REFUSE, Optional.empty());

        assertThat(outcome).isEqualTo(new CapReached());
        assertGone(next);
        assertStored(first, second);
    }

    @Test
    void an_ended_session_leaves_room() {
        store.repository().end(stored(0).id());
        StoredSession next = session(1);

        Creation outcome = store.repository().create(next, ONE_OR_REFUSE, Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(next);
    }

    @Test
    void a_session_that_expires_at_the_start_of_the_next_does_not_count() {
        Instant expiry = stored(0).expireDate();
        StoredSession next = StoredSessions.ownedBy(owner).createdAt(expiry).build();

        Creation outcome = store.repository().create(next, ONE_OR_REFUSE, Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(next);
    }

    @Test
    void a_session_that_expires_a_microsecond_after_the_start_of_the_next_counts() {
        Instant expiry = stored(0).expireDate();
        StoredSession next = StoredSessions.ownedBy(owner)
                .createdAt(expiry.minusNanos(1_000))
                .build();

        Creation outcome = store.repository().create(next, ONE_OR_REFUSE, Optional.empty());

        assertThat(outcome).isEqualTo(new CapReached());
        assertGone(next);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void sessions_of_others_do_not_count(WhenReached whenReached) {
        StoredSession ofAnother = StoredSessions.ownedBy(UniqueUsers.next()).storedIn(store.repository());
        StoredSession ofNobody = StoredSessions.anonymous().storedIn(store.repository());
        StoredSession next = session(1);

        Creation outcome = store.repository().create(next, new SessionCap(1, whenReached), Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(ofAnother, ofNobody, next);
    }

    @ParameterizedTest
    @EnumSource(WhenReached.class)
    void anonymous_sessions_have_no_cap(WhenReached whenReached) {
        StoredSession first = StoredSessions.anonymous().storedIn(store.repository());
        StoredSession second = StoredSessions.anonymous().build();

        Creation outcome = store.repository().create(second, new SessionCap(1, whenReached), Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertStored(first, second);
    }

    @Test
    void a_taken_id_ends_nobody() {
        StoredSession oldest = stored(0);
        StoredSession second = stored(1);
        StoredSession sameId = StoredSessions.ownedBy(owner)
                .id(second.id())
                .createdAt(START.plusSeconds(2))
                .build();

        Creation outcome = store.repository().create(sameId, TWO_OR_END, Optional.empty());

        assertThat(outcome).isEqualTo(new IdTaken());
        assertStored(oldest, second);
    }

    @RepeatedTest(20)
    void many_that_sign_in_at_once_are_as_many_as_the_cap_allows_afterwards_and_each_end_is_told_once() {
        List<StoredSession> sessions =
                IntStream.range(0, RACERS).mapToObj(this::session).toList();

        List<Creation> outcomes = Race.of(
                RACERS, number -> store.repository().create(sessions.get(number), TWO_OR_END, Optional.empty()));

        List<SessionId> survivors = survivors(sessions);
        assertThat(outcomes).hasOnlyElementsOfType(Created.class);
        assertThat(survivors).hasSize(2);
        assertThat(Stream.concat(ended(outcomes).stream(), survivors.stream()))
                .containsExactlyInAnyOrderElementsOf(ids(sessions.stream()));
    }

    @RepeatedTest(20)
    void of_many_that_sign_in_at_once_those_beyond_the_cap_are_refused() {
        List<StoredSession> sessions =
                IntStream.range(0, RACERS).mapToObj(this::session).toList();

        List<Creation> outcomes = Race.of(
                RACERS, number -> store.repository().create(sessions.get(number), TWO_OR_REFUSE, Optional.empty()));

        assertThat(outcomes).filteredOn(new Created(List.of())::equals).hasSize(2);
        assertThat(outcomes).filteredOn(new CapReached()::equals).hasSize(RACERS - 2);
        assertThat(survivors(sessions)).hasSize(2);
    }

    private StoredSession session(int secondsAfterStart) {
        return StoredSessions.ownedBy(owner)
                .createdAt(START.plusSeconds(secondsAfterStart))
                .build();
    }

    private StoredSession stored(int secondsAfterStart) {
        return StoredSessions.ownedBy(owner)
                .createdAt(START.plusSeconds(secondsAfterStart))
                .storedIn(store.repository());
    }

    private StoredSession storedInUseAt(int secondsAfterStart, Instant lastActivity) {
        return StoredSessions.ownedBy(owner)
                .createdAt(START.plusSeconds(secondsAfterStart))
                .lastActivity(lastActivity)
                .storedIn(store.repository());
    }

    private List<SessionId> survivors(List<StoredSession> sessions) {
        return ids(sessions.stream()).stream()
                .filter(id -> store.repository().find(id).isPresent())
                .toList();
    }

    private static List<SessionId> ended(Collection<Creation> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> ((Created) outcome).ended().stream())
                .map(SessionSummary::id)
                .toList();
    }

    private static List<SessionId> ids(Stream<StoredSession> sessions) {
        return sessions.map(StoredSession::id).toList();
    }

    private void assertStored(StoredSession... sessions) {
        assertThat(sessions)
                .allSatisfy(session ->
                        assertThat(store.repository().find(session.id())).contains(session));
    }

    private void assertGone(StoredSession session) {
        assertThat(store.repository().find(session.id())).isEmpty();
    }
}
