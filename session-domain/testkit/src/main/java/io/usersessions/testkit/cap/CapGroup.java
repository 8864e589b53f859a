package io.usersessions.testkit.cap;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionCap.WhenReached;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.Creation.Created;
import io.usersessions.domain.port.SessionSummary;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Tests of the cap on the sessions of one user, which start one second after the other. */
abstract class CapGroup {
    static final SessionCap TWO_OR_END = new SessionCap(2, WhenReached.END_OLDEST);
    static final SessionCap TWO_OR_REFUSE = new SessionCap(2, WhenReached.REFUSE);
    static final SessionCap ONE_OR_REFUSE = new SessionCap(1, WhenReached.REFUSE);

    final StoreUnderTest store;
    final Instant start;
    final UserId owner = UniqueUsers.next();

    CapGroup(StoreUnderTest store) {
        this.store = store;
        start = store.epoch();
    }

    StoredSession session(int secondsAfterStart) {
        return store.ownedBy(owner)
                .createdAt(start.plusSeconds(secondsAfterStart))
                .build();
    }

    StoredSession stored(int secondsAfterStart) {
        return store.ownedBy(owner)
                .createdAt(start.plusSeconds(secondsAfterStart))
                .storedIn(store.repository());
    }

    static List<SessionId> ended(Collection<Creation> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> ((Created) outcome).ended().stream())
                .map(SessionSummary::id)
                .toList();
    }

    static List<SessionId> ids(Stream<StoredSession> sessions) {
        return sessions.map(StoredSession::id).toList();
    }
}
