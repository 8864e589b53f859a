package io.usersessions.testkit.directory;

import io.usersessions.domain.model.UserId;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;

/** Tests of {@code endAll} with one user. */
abstract class EndAllGroup {

    final DirectoryUnderTest store;
    final Instant now;
    final UserId owner = UniqueUsers.next();

    EndAllGroup(DirectoryUnderTest store) {
        this.store = store;
        now = store.epoch();
    }

    StoredSessions authenticatedAt(Instant instant) {
        return store.ownedBy(owner).createdAt(instant);
    }
}
