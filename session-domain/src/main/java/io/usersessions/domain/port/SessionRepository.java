package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import java.util.Collection;
import java.util.Optional;

/**
 * Stores single sessions: the port that a storage adapter must implement.
 *
 * <p>Each call is atomic. When it returns, its effect is durable and visible to every later call on any node; only touches may take effect
 * later. Every method throws {@link SessionStoreException} if the store fails; a fault is never reported as absence.
 */
public interface SessionRepository {
    /** The session with this id, live or expired, or empty if there is none. */
    Optional<StoredSession> find(SessionId id);

    /**
     * Stores a session for the first time. It never overwrites another session: the primary key decides, not an earlier query.
     *
     * <p>For a session with an owner, two guarantees hold for any number of concurrent calls. First, after the call the owner has at most
     * {@link SessionCap#maxSessions()} sessions that are live at {@code session.createdAt()}; the cap determines whether the session that was
     * created first is ended or this one is refused. Second, a session authenticated before an {@link SessionDirectory#endAll} took effect is
     * refused.
     *
     * @param replaced a session that the caller ends after this one is stored; it does not count towards the cap and is not ended here
     */
    Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced);

    /**
     * Replaces a session if the store still has the expected version and the session is live at {@code next.lastActivity()}; a
     * compare-and-set. It never revives a session that ended or expired. Last activity does not move backwards.
     *
     * @param next the new state of the session, with the stored id, owner and start
     * @param expectedVersion the version that the stored session must have
     */
    Replacement replace(StoredSession next, long expectedVersion);

    /**
     * Records activity. Each touch takes effect only if its session exists and is live at the touch's activity. Neither activity nor expiry
     * moves backwards, and expiry never passes the absolute end. The client is stored unless the stored activity is newer. The version stays
     * the same. The effect may be delayed and combined with other touches. A repeated touch changes nothing.
     *
     * @throws RefusedValueException if the store works but refuses one of these touches; the others can be passed again
     */
    void touch(Collection<Touch> touches);

    /** Ends a session, live or expired, permanently; returns it as it was, or empty if there was none. Ending it again is not an error. */
    Optional<StoredSession> end(SessionId id);
}
