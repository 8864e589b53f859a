package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets a session change its client once in a touch interval: who sends another agent with every request would else have every request
 * write, and fill the history.
 *
 * <p>The first other agent is noted at once, since that may be a thief's; those after it wait until the interval is over. What is known is
 * of this process alone, and of the newest changes: with several nodes it is once at each.
 */
final class ClientChanges {
    private static final int MOST_KNOWN = 20_000;

    private final SessionSettings settings;
    private final Map<SessionId, Instant> last = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Instant> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    ClientChanges(SessionSettings settings) {
        this.settings = settings;
    }

    /** The client that a stored session is seen from now: the one that is there, or that it had while another change is too soon. */
    Client seen(Session stored, Client client, Instant now) {
        return stored.client().equals(client) || isDue(stored, now) ? client : stored.client();
    }

    /** Whether this change of client is the first in its interval, which none is after it. */
    synchronized boolean isFirst(Session changed, Instant now) {
        if (!isDue(changed, now)) {
            return false;
        }
        last.remove(changed.id());
        last.put(changed.id(), now);
        return true;
    }

    private synchronized boolean isDue(Session session, Instant now) {
        Instant before = last.get(session.id());
        return before == null || !now.isBefore(before.plus(settings.touchInterval(session.lifetime())));
    }
}
