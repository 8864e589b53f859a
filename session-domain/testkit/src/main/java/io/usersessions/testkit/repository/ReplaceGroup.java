package io.usersessions.testkit.repository;

import io.usersessions.domain.port.StoredSession;
import io.usersessions.testkit.trial.StoreUnderTest;
import io.usersessions.testkit.trial.UniqueUsers;

/** Tests of {@code replace} that start from a session stored at one version. */
abstract class ReplaceGroup {
    static final long STORED_VERSION = 4;

    final StoreUnderTest store;

    ReplaceGroup(StoreUnderTest store) {
        this.store = store;
    }

    StoredSession stored() {
        return store.ownedBy(UniqueUsers.next()).version(STORED_VERSION).storedIn(store.repository());
    }
}
