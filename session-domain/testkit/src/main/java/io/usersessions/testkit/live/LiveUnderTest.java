package io.usersessions.testkit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.port.LiveSessions;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The port under test, and a repository on the same store. */
public final class LiveUnderTest extends StoreUnderTest {
    private final Supplier<LiveSessions> live;

    public LiveUnderTest(Supplier<LiveSessions> live, StoreUnderTest store) {
        super(store);
        this.live = live;
    }

    Map<SessionId, Instant> expiries(List<SessionId> ids) {
        return live.get().expiries(ids);
    }

    /** Fails unless the port tells of a session that it lives until this instant. */
    void assertLive(SessionId id, Instant expiry) {
        assertThat(expiries(List.of(id)).get(id)).as("expiry of the session").isEqualTo(expiry);
    }

    /** Fails unless the port tells of a session that it lives until its expiry. */
    void assertLive(StoredSession session) {
        assertLive(session.id(), session.expireDate());
    }

    /** Fails if the port tells of a session that it is there. */
    void assertEnded(SessionId id) {
        assertThat(expiries(List.of(id)).size()).as("sessions in the result").isZero();
    }
}
