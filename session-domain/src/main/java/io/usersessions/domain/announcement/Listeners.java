package io.usersessions.domain.announcement;

import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import java.util.List;

/** All listeners. An exception of one listener reaches neither the request nor the next listener. */
public record Listeners(List<SessionEvents> all) {
    public void notifyOf(SessionEvent event) {
        for (SessionEvents listener : all) {
            try {
                listener.on(event);
            } catch (RuntimeException ofTheListener) {
                // By contract: the event has happened, and a listener cannot undo it.
            }
        }
    }
}
