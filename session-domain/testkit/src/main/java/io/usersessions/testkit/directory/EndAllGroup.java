package io.usersessions.testkit.directory;

import io.usersessions.domain.model.UserId;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.time.Instant;

/** Tests of {@code endAll} with one user. */
abstract class EndAllGroup {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");

    final DirectoryUnderTest store;
    final UserId owner = UniqueUsers.next();

    EndAllGroup(DirectoryUnderTest store) {
        this.store = store;
    }

    StoredSessions authenticatedAt(Instant instant) {
        return StoredSessions.ownedBy(owner).createdAt(instant);
    }
}
