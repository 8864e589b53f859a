package io.usersessions.domain.port;

/** Told of what happened, after it did, on the thread of the request. What a listener throws does not reach the request. */
@FunctionalInterface
public interface SessionEvents {
    void on(SessionEvent event);
}
