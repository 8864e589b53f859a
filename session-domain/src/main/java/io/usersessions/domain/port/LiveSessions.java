package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Tells for many sessions at once whether they are still there. It uses metadata only and reads no payload. A store may leave it out; then
 * nobody is told of the end of a session before the next request.
 */
@FunctionalInterface
public interface LiveSessions {
    /**
     * The expiry of each of these sessions that is stored and not closed. A session that is missing in the result ended, or was removed after
     * its expiry. An expired session is in the result for as long as it is stored. A record that the adapter cannot read is missing.
     *
     * @param ids any number of ids, thousands are usual, in one call of the store; an id may occur several times
     * @return the first instant at which each session is not live; without activity that is not stored yet
     * @throws SessionStoreException if the store fails
     */
    Map<SessionId, Instant> expiries(Collection<SessionId> ids);
}
