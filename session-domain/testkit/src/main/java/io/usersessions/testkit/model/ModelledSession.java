package io.usersessions.testkit.model;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** A simple model of a session: its user, its data, the key that opens it, and whether it has ended. */
final class ModelledSession {
    final Optional<UserId> user;
    SessionData data;
    int key = 1;
    boolean ended;
    /** Its own browser ended it: the store still knows that its key was replaced. */
    boolean closed;
    /** Another browser ended it: the store knows nothing of it. */
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
