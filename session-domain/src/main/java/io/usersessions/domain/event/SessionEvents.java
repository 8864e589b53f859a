package io.usersessions.domain.event;

/** Receives each event after it happened, on the thread of the request. An exception of a listener does not reach the request. */
@FunctionalInterface
public interface SessionEvents {
    void on(SessionEvent event);
}
