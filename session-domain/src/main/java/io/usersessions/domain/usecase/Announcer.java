package io.usersessions.domain.usecase;

import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;
import java.util.List;

/** Tells every listener; what one throws reaches neither the request nor the next listener. */
record Announcer(List<SessionEvents> listeners) {
    void tell(SessionEvent event) {
        for (SessionEvents listener : listeners) {
            try {
                listener.on(event);
            } catch (RuntimeException ofTheListener) {
                // By contract: what happened has happened, and a listener cannot undo it.
            }
        }
    }
}
