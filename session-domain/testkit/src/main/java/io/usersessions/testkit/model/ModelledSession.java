package io.usersessions.testkit.model;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** A session as naively as it can be told: whose it is, what is in it, which key opens it, and whether it is over. */
final class ModelledSession {
    final Optional<UserId> user;
    SessionData data;
    int key = 1;
    boolean ended;
    /** Ended by its own browser: its key is known as replaced. */
    boolean closed;
    /** Ended from elsewhere: nothing is known of it any more. */
    boolean removed;

    ModelledSession(Optional<UserId> user, SessionData data) {
        this.user = user;
        this.data = data;
    }

    void close() {
        ended = true;
        closed = true;
    }

    void remove() {
        removed = !ended || removed;
        ended = true;
    }
}
