package io.usersessions.domain.watch;

import io.usersessions.domain.model.SessionId;

/**
 * Is told once that a watched session ended, on a thread of the watch. It returns at once: a listener that must wait, such as for a slow
 * client, hands over to a thread of its own. What it throws is ignored.
 */
@FunctionalInterface
public interface SessionEndListener {
    void ended(SessionId session, SessionEnd end);
}
