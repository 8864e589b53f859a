package io.usersessions.testkit.trial;

import io.usersessions.domain.model.UserId;
import java.util.UUID;

/** Users that no other test uses. */
public final class UniqueUsers {
    private UniqueUsers() {}

    public static UserId next() {
        return new UserId("stranger-" + UUID.randomUUID());
    }
}
