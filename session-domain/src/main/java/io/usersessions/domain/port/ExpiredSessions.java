package io.usersessions.domain.port;

import java.time.Instant;
import java.util.List;

/** Rows of sessions that are no longer live. Expiry itself needs no purge: an expired session opens to nobody. */
public interface ExpiredSessions {
    /**
     * Removes sessions that are not live at {@code now}, closed ones from {@link StoredSession#purgeableFrom} on. Safe beside touches
     * and other purgers: a session that is extended meanwhile stays, and each is returned by one purger only. An adapter may leave a
     * session for up to a day after its expiry, and one with a clock of its own leaves what is live by that, if the two differ by more
     * than a minute.
     *
     * @param limit most sessions to remove, 1 or more
     * @return what was removed; fewer than {@code limit} means that none is due
     * @throws SessionStoreException if the store fails
     */
    List<SessionSummary> purge(Instant now, int limit);
}
