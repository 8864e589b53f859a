package io.usersessions.testkit;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** A session as naively as it can be told: whose it is, what is in it, which key opens it, and whether it is over. */
final class ModelledSession {
    final Optional<UserId> user;
    SessionData data;
    int key = 1;
    boolean ended;

    ModelledSession(Optional<UserId> user, SessionData data) {
        this.user = user;
        this.data = data;
    }
}
