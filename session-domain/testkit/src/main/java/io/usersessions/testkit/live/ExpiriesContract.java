package io.usersessions.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link LiveSessions#expiries}: of which sessions it tells, and what. */
public abstract class ExpiriesContract {
    private static final int MANY = 3_000;
    private static final int STORED = 20;

    private final LiveUnderTest store;

    protected ExpiriesContract(LiveUnderTest store) {
        this.store = store;
    }

    @Test
    void no_ids_give_no_expiries() {
        store.anonymous().storedIn(store.repository());

        assertThat(store.expiries(List.of()).size())
                .as("sessions in the result")
                .isZero();
    }

    @Test
    void a_stored_session_has_its_expiry() {
        StoredSession session = store.anonymous().storedIn(store.repository());

        store.assertLive(session);
    }

    @Test
    void a_session_that_was_never_stored_is_missing() {
        store.anonymous().storedIn(store.repository());

        store.assertEnded(store.anonymous().build().id());
    }

    @Test
    void an_id_that_occurs_twice_is_one_session() {
        StoredSession session = store.anonymous().storedIn(store.repository());
        SessionId unknown = store.anonymous().build().id();

        Map<SessionId, Instant> expiries =
                store.expiries(List.of(session.id(), unknown, session.id(), unknown, session.id()));

        assertThat(expiries.size()).as("sessions in the result").isEqualTo(1);
        assertThat(expiries.get(session.id())).as("expiry of the session").isEqualTo(session.expireDate());
    }

    @Test
    void of_thousands_those_that_are_stored_have_each_their_own_expiry() {
        List<StoredSession> stored = IntStream.range(0, STORED)
                .mapToObj(second -> store.anonymous()
                        .createdAt(store.epoch().minusSeconds(second))
                        .storedIn(store.repository()))
                .toList();
        List<SessionId> asked = new ArrayList<>(IntStream.range(0, MANY)
                .mapToObj(number -> store.anonymous().build().id())
                .toList());
        stored.forEach(session -> asked.add(stored.indexOf(session) * MANY / STORED, session.id()));

        Map<SessionId, Instant> expiries = store.expiries(asked);

        assertThat(expiries.size()).as("sessions in the result").isEqualTo(STORED);
        assertThat(stored.stream().map(session -> expiries.get(session.id())))
                .as("their expiries")
                .containsExactlyElementsOf(
                        stored.stream().map(StoredSession::expireDate).toList());
    }

    @Test
    void a_session_that_shares_its_bucket_with_a_wanted_one_is_not_told() {
        StoredSession wanted = store.anonymous().storedIn(store.repository());
        byte[] id = wanted.id().toBytes();
        id[SessionId.BYTES - 1]++;
        store.anonymous().id(SessionId.fromBytes(id)).storedIn(store.repository());

        assertThat(store.expiries(List.of(wanted.id())).size())
                .as("sessions in the result")
                .isEqualTo(1);
    }

    @Test
    void an_expired_session_is_told_while_it_is_stored() {
        store.assumeKeepsExpired();
        StoredSession expired = store.anonymous()
                .createdAt(store.epoch().minus(Duration.ofDays(30)))
                .storedIn(store.repository());

        store.assertLive(expired);
    }

    @Test
    void a_touch_that_is_stored_moves_the_expiry() {
        StoredSession session = store.anonymous().storedIn(store.repository());
        store.assertLive(session);
        Instant later = session.expireDate().plusSeconds(60);

        store.repository()
                .touch(List.of(new Touch(
                        session.id(), session.version(), store.epoch().plusSeconds(60), later, session.client())));
        store.awaitTouches();

        store.assertLive(session.id(), later);
    }
}
