package io.usersessions.testkit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.port.Replacement;
import io.usersessions.domain.port.Replacement.Gone;
import io.usersessions.domain.port.Replacement.Replaced;
import io.usersessions.domain.port.Replacement.Stale;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link SessionRepository#replace}. */
public abstract class RepositoryReplaceContract {
    private static final int RACERS = 8;
    private static final long READ = 4;

    private final StoreUnderTest store;

    protected RepositoryReplaceContract(StoreUnderTest store) {
        this.store = store;
    }

    @Test
    void a_session_is_replaced_with_all_that_may_change() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .keyDigest(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]))
                .payload()
                .authenticatedAt(stored.createdAt().plusSeconds(4))
                .client(Client.of("curl/8.14.1", "2001:db8::1"))
                .lastActivity(stored.lastActivity().plusSeconds(5))
                .lifetime(Lifetime.rememberMe())
                .build();

        Replacement outcome = store.repository().replace(next, READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertFound(next);
    }

    @Test
    void a_digest_with_a_former_key_comes_back_whole() {
        StoredSession stored = stored();
        byte[] digest = new byte[KeyDigest.BYTES_WITH_FORMER];
        IntStream.range(0, digest.length).forEach(index -> digest[index] = (byte) index);
        StoredSession next = StoredSessions.following(stored)
                .keyDigest(KeyDigest.fromBytes(digest))
                .build();

        Replacement outcome = store.repository().replace(next, READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertFound(next);
    }

    @Test
    void a_closed_session_stays_closed_whatever_comes() {
        StoredSession stored = stored();
        StoredSession closed = stored.closed(
                KeyDigest.fromBytes(new byte[KeyDigest.BYTES]),
                stored.lastActivity().plusSeconds(5));

        Replacement outcome = store.repository().replace(closed, READ);
        Replacement again = store.repository()
                .replace(StoredSessions.following(stored).version(READ + 2).build(), READ + 1);
        store.repository()
                .touch(List.of(new Touch(
                        stored.id(), closed.lastActivity().plusSeconds(1), stored.expireDate(), stored.client())));

        assertThat(outcome).isEqualTo(new Replaced());
        assertThat(again).isEqualTo(new Gone());
        assertFound(closed);
    }

    @Test
    void a_session_that_was_active_later_is_closed_all_the_same() {
        StoredSession stored = stored();
        Instant later = stored.lastActivity().plusSeconds(60);
        store.repository().touch(List.of(new Touch(stored.id(), later, stored.expireDate(), stored.client())));

        Replacement outcome = store.repository()
                .replace(stored.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), later.minusSeconds(30)), READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertThat(store.repository().find(stored.id())).get().matches(StoredSession::isClosed, "is closed");
    }

    @Test
    void a_shorter_lifetime_brings_the_expiry_nearer() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .lifetime(Lifetime.of(Duration.ofMinutes(1), Duration.ofMinutes(2)))
                .build();

        Replacement outcome = store.repository().replace(next, READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertFound(next);
    }

    @ParameterizedTest
    @ValueSource(longs = {READ - 1, READ + 1})
    void at_another_version_nothing_is_stored_and_the_current_session_comes_back(long expected) {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored)
                .payload((byte) 2)
                .version(expected + 1)
                .build();

        Replacement outcome = store.repository().replace(next, expected);

        assertThat(outcome).isEqualTo(new Stale(stored));
        assertFound(stored);
    }

    @Test
    void a_session_that_was_replaced_meanwhile_comes_back_as_others_left_it() {
        StoredSession stored = stored();
        StoredSession others =
                StoredSessions.following(stored).payload((byte) 1).build();
        StoredSession own = StoredSessions.following(stored).payload((byte) 2).build();
        store.repository().replace(others, READ);

        Replacement outcome = store.repository().replace(own, READ);

        assertThat(outcome).isEqualTo(new Stale(others));
        assertFound(others);
    }

    @Test
    void a_session_that_was_never_stored_is_gone_and_stays_away() {
        StoredSession neverStored = StoredSessions.anonymous().version(READ + 1).build();

        Replacement outcome = store.repository().replace(neverStored, READ);

        assertThat(outcome).isEqualTo(new Gone());
        assertThat(store.repository().find(neverStored.id())).isEmpty();
    }

    @Test
    void an_ended_session_is_gone_and_never_comes_back() {
        StoredSession stored = stored();
        store.repository().end(stored.id());

        Replacement outcome =
                store.repository().replace(StoredSessions.following(stored).build(), READ);

        assertThat(outcome).isEqualTo(new Gone());
        assertThat(store.repository().find(stored.id())).isEmpty();
    }

    @Test
    void at_the_instant_of_its_expiry_a_session_is_gone() {
        StoredSession stored = stored();
        StoredSession tooLate = StoredSessions.following(stored)
                .lastActivity(stored.expireDate())
                .build();

        Replacement outcome = store.repository().replace(tooLate, READ);

        assertThat(outcome).isEqualTo(new Gone());
        assertThat(store.repository().find(stored.id()).filter(tooLate::equals)).isEmpty();
    }

    @Test
    void a_microsecond_before_its_expiry_a_session_is_replaced() {
        StoredSession stored = stored();
        StoredSession justInTime = StoredSessions.following(stored)
                .lastActivity(stored.expireDate().minusNanos(1_000))
                .build();

        Replacement outcome = store.repository().replace(justInTime, READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertFound(justInTime);
    }

    @Test
    void activity_that_was_recorded_meanwhile_is_kept_and_the_expiry_that_follows_from_it() {
        StoredSession stored = stored();
        Instant activity = stored.lastActivity().plusSeconds(60);
        Instant expiry = stored.expireDate().plusSeconds(60);
        store.repository().touch(List.of(new Touch(stored.id(), activity, expiry, stored.client())));
        store.awaitTouches();
        StoredSession next = StoredSessions.following(stored)
                .payload((byte) 2)
                .lastActivity(stored.lastActivity().plusSeconds(1))
                .build();

        Replacement outcome = store.repository().replace(next, READ);

        assertThat(outcome).isEqualTo(new Replaced());
        assertFound(StoredSessions.like(next).lastActivity(activity).build());
    }

    @RepeatedTest(50)
    void of_many_at_the_same_version_one_is_stored_and_the_others_learn_of_it() {
        StoredSession stored = stored();
        List<StoredSession> candidates = IntStream.range(0, RACERS)
                .mapToObj(number ->
                        StoredSessions.following(stored).payload((byte) number).build())
                .toList();

        List<Replacement> outcomes =
                Race.of(RACERS, number -> store.repository().replace(candidates.get(number), READ));

        assertThat(outcomes).containsOnlyOnce(new Replaced());
        StoredSession winner = candidates.get(outcomes.indexOf(new Replaced()));
        assertThat(outcomes).filteredOn(new Stale(winner)::equals).hasSize(RACERS - 1);
        assertFound(winner);
    }

    @RepeatedTest(50)
    void a_session_that_is_ended_in_the_middle_of_a_write_never_comes_back() {
        StoredSession stored = stored();
        StoredSession next = StoredSessions.following(stored).build();

        List<Object> outcomes = Race.of(List.of(
                () -> store.repository().replace(next, READ),
                () -> store.repository().end(stored.id()).isPresent()));

        assertThat(outcomes.get(0)).isIn(new Replaced(), new Gone());
        assertThat(outcomes.get(1)).isEqualTo(true);
        assertThat(store.repository().find(stored.id())).isEmpty();
    }

    private StoredSession stored() {
        return StoredSessions.ownedBy(UniqueUsers.next()).version(READ).storedIn(store.repository());
    }

    private void assertFound(StoredSession session) {
        assertThat(store.repository().find(session.id())).contains(session);
    }
}
