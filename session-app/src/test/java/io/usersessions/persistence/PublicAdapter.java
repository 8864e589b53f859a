package io.usersessions.persistence;

import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;

/** Breaks a rule on purpose. */
public final class PublicAdapter implements SessionEvents {
    @Override
    public void on(SessionEvent event) {}
}
