package io.usersessions.domain.usecase;

import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Decides whether a request's activity is stored: at most once in a touch interval.
 *
 * <p>A new user agent is stored at once, because a browser does not change its agent and the new one may belong to an attacker. But it is stored
 * only once in an interval: otherwise a client that sends another agent with every request would make every request write and would fill the
 * history. A new address waits for the next touch, because phones change theirs often. This process keeps the latest agent changes in memory,
 * so with several nodes the limit applies to each node.
 */
final class ActivityPolicy {
    private static final int MAX_CHANGES_IN_MEMORY = 20_000;

    private final SessionSettings settings;
    private final Map<SessionId, Instant> lastChange = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Instant> eldest) {
            return size() > MAX_CHANGES_IN_MEMORY;
        }
    };

    ActivityPolicy(SessionSettings settings) {
        this.settings = settings;
    }

    /** The session of a draft with this request's activity; without it if nothing else changed and no touch is due. */
    Session noted(SessionDraft draft, Instant now) {
        Session session = draft.session();
        Client seen = session.seenFrom(draft.client()).client();
        Client client = draft.storedSelf()
                .filter(before -> isOther(before, session, seen) && !isChangeDue(before, now))
                .map(Session::client)
                .orElse(seen);
        boolean isSettled = draft.stored()
                .filter(session::equals)
                .filter(before -> before.client().userAgent().equals(client.userAgent()))
                .filter(before -> !isOver(before.lastActivity(), before, now))
                .isPresent();
        return isSettled ? session : session.seenFrom(client).touched(now);
    }

    /** Whether a session was seen from another client, as far as it kept its client before and keeps it now. */
    static boolean isOther(Session before, Session session, Client seen) {
        Client former = session.seenFrom(before.client()).client();
        return !former.equals(before.seenFrom(seen).client());
    }

    /** Whether this change of client is the first in its interval. */
    synchronized boolean isFirstChange(Session changed, Instant now) {
        if (!isChangeDue(changed, now)) {
            return false;
        }
        lastChange.remove(changed.id());
        lastChange.put(changed.id(), now);
        return true;
    }

    private synchronized boolean isChangeDue(Session session, Instant now) {
        Instant before = lastChange.get(session.id());
        return before == null || isOver(before, session, now);
    }

    /** Whether the touch interval that began at an instant is over. */
    private boolean isOver(Instant begin, Session session, Instant now) {
        return !now.isBefore(begin.plus(settings.touchInterval(session.lifetime())));
    }
}
