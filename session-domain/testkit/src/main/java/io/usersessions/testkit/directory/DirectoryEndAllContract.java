package io.usersessions.testkit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.Creation.SignInOverruled;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.Race;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** {@link SessionDirectory#endAll}, and what becomes of sign-ins that are under way. */
public abstract class DirectoryEndAllContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final int RACERS = 8;

    private final DirectoryUnderTest store;
    private final UserId owner = UniqueUsers.next();

    protected DirectoryEndAllContract(DirectoryUnderTest store) {
        this.store = store;
    }

    @Test
    void all_live_sessions_of_the_user_are_ended_and_told() {
        StoredSession one = authenticatedAt(NOW.minusSeconds(2)).storedIn(store.repository());
        StoredSession other = authenticatedAt(NOW.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, NOW);

        assertThat(ended).containsExactlyInAnyOrder(one.summary(), other.summary());
        assertThat(store.directory().list(owner, NOW)).isEmpty();
        assertThat(store.repository().find(one.id())).isEmpty();
        assertThat(store.repository().find(other.id())).isEmpty();
    }

    @Test
    void a_closed_session_is_neither_told_as_ended_nor_forgotten() {
        StoredSession open = authenticatedAt(NOW.minusSeconds(2)).storedIn(store.repository());
        StoredSession closed = open.closed(KeyDigest.fromBytes(new byte[KeyDigest.BYTES]), NOW.minusSeconds(1));
        store.repository().replace(closed, open.version());

        assertThat(store.directory().list(owner, NOW)).isEmpty();
        assertThat(store.directory().end(owner, open.id(), NOW)).isEmpty();
        assertThat(store.directory()
                        .endOthers(owner, StoredSessions.anonymous().build().id(), NOW))
                .isEmpty();
        assertThat(store.directory().endAll(owner, NOW)).isEmpty();

        assertThat(store.repository().find(open.id())).contains(closed);
    }

    @Test
    void an_expired_session_is_not_told_as_ended() {
        StoredSession expired = StoredSessions.ownedBy(owner)
                .createdAt(NOW.minus(Duration.ofHours(1)))
                .storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, expired.expireDate());

        assertThat(ended).isEmpty();
    }

    @Test
    void sessions_of_others_are_left_alone() {
        StoredSession foreign = StoredSessions.ownedBy(UniqueUsers.next())
                .createdAt(NOW.minusSeconds(1))
                .storedIn(store.repository());
        StoredSession anonymous =
                StoredSessions.anonymous().createdAt(NOW.minusSeconds(1)).storedIn(store.repository());

        List<SessionSummary> ended = store.directory().endAll(owner, NOW);

        assertThat(ended).isEmpty();
        assertThat(store.repository().find(foreign.id())).contains(foreign);
        assertThat(store.repository().find(anonymous.id())).contains(anonymous);
    }

    @Test
    void a_sign_in_from_before_is_refused() {
        store.directory().endAll(owner, NOW);
        StoredSession underWay = authenticatedAt(NOW.minusNanos(1_000)).build();

        Creation outcome = store.repository().create(underWay, SessionCap.NONE, Optional.empty());

        assertThat(outcome).isEqualTo(new SignInOverruled());
        assertThat(store.repository().find(underWay.id())).isEmpty();
    }

    @Test
    void a_sign_in_from_before_is_refused_also_if_the_user_had_sessions() {
        authenticatedAt(NOW.minusSeconds(2)).storedIn(store.repository());
        store.directory().endAll(owner, NOW);
        StoredSession underWay = authenticatedAt(NOW.minusSeconds(1)).build();

        Creation outcome = store.repository()
                .create(underWay, new SessionCap(1, SessionCap.WhenReached.END_OLDEST), Optional.empty());

        assertThat(outcome).isEqualTo(new SignInOverruled());
        assertThat(store.repository().find(underWay.id())).isEmpty();
    }

    @Test
    void a_sign_in_of_the_same_instant_is_welcome() {
        store.directory().endAll(owner, NOW);
        StoredSession next = authenticatedAt(NOW).build();

        Creation outcome = store.repository().create(next, SessionCap.NONE, Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
        assertThat(store.directory().list(owner, NOW)).containsExactly(next.summary());
    }

    @Test
    void what_counts_is_the_authentication_and_not_the_start_of_the_session() {
        store.directory().endAll(owner, NOW);
        StoredSession startedBefore = StoredSessions.ownedBy(owner)
                .createdAt(NOW.minusSeconds(1))
                .authenticatedAt(NOW)
                .build();

        Creation outcome = store.repository().create(startedBefore, SessionCap.NONE, Optional.empty());

        assertThat(outcome).isEqualTo(new Created(List.of()));
    }

    @Test
    void an_earlier_end_does_not_soften_a_later_one() {
        store.directory().endAll(owner, NOW);
        store.directory().endAll(owner, NOW.minusSeconds(10));
        StoredSession underWay = authenticatedAt(NOW.minusSeconds(5)).build();

        Creation outcome = store.repository().create(underWay, SessionCap.NONE, Optional.empty());

        assertThat(outcome).isEqualTo(new SignInOverruled());
    }

    @Test
    void sign_ins_of_others_are_welcome() {
        store.directory().endAll(owner, NOW);

        StoredSession foreign = StoredSessions.ownedBy(UniqueUsers.next())
                .createdAt(NOW.minusSeconds(1))
                .storedIn(store.repository());
        StoredSession anonymous =
                StoredSessions.anonymous().createdAt(NOW.minusSeconds(1)).storedIn(store.repository());

        assertThat(store.repository().find(foreign.id())).contains(foreign);
        assertThat(store.repository().find(anonymous.id())).contains(anonymous);
    }

    @RepeatedTest(60)
    void no_sign_in_that_was_under_way_survives() {
        List<StoredSession> underWay = IntStream.range(0, RACERS)
                .mapToObj(number -> authenticatedAt(NOW.minusSeconds(1)).build())
                .toList();
        int ending = RACERS / 2;

        List<Integer> stored = Race.of(
                RACERS,
                number -> number == ending
                        ? store.directory().endAll(owner, NOW).size()
                        : store.repository().create(underWay.get(number), SessionCap.NONE, Optional.empty())
                                        instanceof Created
                                ? 1
                                : 0);

        int ended = stored.get(ending);
        assertThat(stored.stream().mapToInt(Integer::intValue).sum() - ended).isEqualTo(ended);
        assertThat(store.directory().list(owner, NOW)).isEmpty();
        assertThat(underWay)
                .allSatisfy(session ->
                        assertThat(store.repository().find(session.id())).isEmpty());
    }

    private StoredSessions authenticatedAt(Instant instant) {
        return StoredSessions.ownedBy(owner).createdAt(instant);
    }
}
