package io.usersessions.persistence;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;

/** Breaks a rule on purpose. */
public final class PublicAdapter implements SessionEvents {
    @Override
    public void on(SessionEvent event) {}
}
