package io.usersessions.domain.announcement;

import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;
import java.util.List;

/** Who is told of events; what one of them throws reaches neither the request nor the next. */
public record Listeners(List<SessionEvents> all) {
    public void notifyOf(SessionEvent event) {
        for (SessionEvents listener : all) {
            try {
                listener.on(event);
            } catch (RuntimeException ofTheListener) {
                // By contract: what happened has happened, and a listener cannot undo it.
            }
        }
    }
}
