package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import java.util.Collection;
import java.util.Optional;

/**
 * Where sessions are stored, one by one: the port a storage adapter must implement.
 *
 * <p>Each call is atomic and, once it returns, durable and seen by every later call on any node; a touch alone may come later.
 * Every method throws {@link SessionStoreException} if the store fails; a fault is never reported as absence.
 */
public interface SessionRepository {
    /** The session of this id, live or expired, or empty if there is none. */
    Optional<StoredSession> find(SessionId id);

    /**
     * Stores a session that was not stored before. Never writes over another: the primary key decides, not an earlier look.
     *
     * <p>For a session with an owner, two things hold however many calls race. After the call the owner has at most
     * {@link SessionCap#maxSessions()} sessions that are live at {@code session.createdAt()}; if one more was there, the cap says whether
     * the one created first is ended or this one refused. And a session authenticated before an
     * {@link SessionDirectory#endAll} took effect is refused.
     *
     * @param replaced a session that its caller ends once this one is stored; it does not count, and is not ended here
     */
    Creation create(StoredSession session, SessionCap cap, Optional<SessionId> replaced);

    /**
     * Replaces a session if it is still at the expected version and still live at {@code next.lastActivity()}; a compare-and-set.
     * A session that vanished or expired is never revived. Last activity does not move backwards.
     *
     * @param next the session as it shall be; same id, owner and start as stored
     * @param expectedVersion the version it must have in the store
     */
    Replacement replace(StoredSession next, long expectedVersion);

    /**
     * Records activity. Each touch takes effect only if its session is there and live at the touch's activity; neither activity nor
     * expiry moves backwards, and expiry never passes the absolute end. The client is taken over unless newer activity is stored.
     * The version stays. May be delayed and gathered with others. To touch again with the same changes nothing.
     *
     * @throws RefusedValueException if the store works and refuses a touch among these, by which none of the others need be lost
     */
    void touch(Collection<Touch> touches);

    /** Ends a session, live or expired, for good; what it was at its end, or empty if there was none. Ending it again is no error. */
    Optional<StoredSession> end(SessionId id);
}
