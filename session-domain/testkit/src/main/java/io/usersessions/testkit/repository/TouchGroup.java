package io.usersessions.testkit.repository;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.port.Touch;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tests of {@code touch} that start from a session seen at one client and touch it from another. */
abstract class TouchGroup {
    static final Duration IDLE = Duration.ofHours(1);
    static final Client BEFORE = Client.of("Firefox", "192.0.2.1");
    static final Client AFTER = Client.of("curl", "2001:db8::1");

    final StoreUnderTest store;

    TouchGroup(StoreUnderTest store) {
        this.store = store;
    }

    StoredSession stored() {
        return store.ownedBy(UniqueUsers.next()).client(BEFORE).storedIn(store.repository());
    }

    static Touch touchOf(StoredSession session, Instant activity) {
        return touchOf(session, activity, AFTER);
    }

    static Touch touchOf(StoredSession session, Instant activity, Client client) {
        return new Touch(session.id(), session.version(), activity, activity.plus(IDLE), client);
    }

    void touch(Touch... touches) {
        store.repository().touch(List.of(touches));
        store.awaitTouches();
    }

    Touch touched(Touch touch) {
        store.repository().touch(List.of(touch));
        return touch;
    }
}
