package io.usersessions.domain.port;

import java.time.Instant;
import java.util.List;

/** Removes the rows of sessions that are no longer live. Expiry itself needs no purge: no key opens an expired session. */
public interface ExpiredSessions {
    /**
     * Removes sessions that are not live at {@code now}, and closed ones from {@link StoredSession#purgeableFrom} on. Touches and other
     * purgers may run at the same time: a session that is extended meanwhile stays, and only one purger returns each removed session. An
     * adapter may keep a session for up to a day after its expiry. If the store has its own clock and it differs from {@code now} by more
     * than a minute, the store also keeps sessions that are live by its own clock.
     *
     * @param limit maximum number of sessions to remove, 1 or more
     * @return the removed sessions; fewer than {@code limit} means that no more are due
     * @throws SessionStoreException if the store fails
     */
    List<SessionSummary> purge(Instant now, int limit);
}
