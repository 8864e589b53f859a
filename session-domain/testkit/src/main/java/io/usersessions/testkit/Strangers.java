package io.usersessions.testkit;

import io.usersessions.domain.model.UserId;
import java.util.UUID;

/** Users that no other test knows. */
final class Strangers {
    private Strangers() {}

    static UserId next() {
        return new UserId("stranger-" + UUID.randomUUID());
    }
}
