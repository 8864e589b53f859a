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
 *
 * <p>Owners are compared exactly, character by character: {@code Ada} and {@code ada} are two users.
 *
 * <p>An adapter may remove a session by itself, such as by a time to live of its store, from {@link StoredSession#purgeableFrom} on and not
 * before. Nobody is told of the end of such a session, unlike of one that {@link ExpiredSessions} returns.
 */
public interface SessionRepository {
    /** The session with this id, live, expired or closed, or empty if there is none. */
    Optional<StoredSession> find(SessionId id);

    /**
     * Stores a session for the first time. It never overwrites another session: the primary key decides, not an earlier query. The id of an
     * expired session is taken too. A call that stores nothing ends no session; if there are several reasons to store nothing, it returns any.
     *
     * <p>For a session with an owner, two guarantees hold for any number of concurrent calls. First, after the call the owner has at most
     * {@link SessionCap#maxSessions()} sessions that are live at the start of the new one: {@link NewSession#surplus} tells which are too many,
     * and {@link NewSession#isRefusedAbove} whether they end or the new session is refused. Second, a session authenticated before an {@link
     * SessionDirectory#endAll} took effect is refused.
     */
    Creation create(NewSession next);

    /**
     * Replaces a session if the store still has the expected version and the session is live at {@code next.lastActivity()}; a
     * compare-and-set. It never revives a session that ended or expired: that is {@link Replacement.Gone}, whatever the version is.
     *
     * <p>What is stored is {@link StoredSession#replacedBy}: the next state, but last activity does not move backwards. A touch may have stored
     * newer activity meanwhile, because touches do not change the version. Then that activity stays, and the expiry follows from it.
     *
     * @param next the new state of the session, with the stored id, owner and start
     * @param expectedVersion the version that the stored session must have
     */
    Replacement replace(StoredSession next, long expectedVersion);

    /**
     * Records activity. Each touch takes effect only if its session exists and is live at the touch's activity. Neither activity nor expiry
     * moves backwards, and expiry never passes the absolute end. The client of the touch is stored only if the stored session has the version
     * of the touch and no newer activity; otherwise the stored client stays. The version stays the same. {@link Touch#appliedTo} computes all of this.
     * The effect may be delayed and combined with other touches. A repeated touch changes nothing.
     *
     * @throws RefusedValueException if the store works but refuses one of these touches; the others can be passed again
     */
    void touch(Collection<Touch> touches);

    /**
     * Ends a session, live, expired or closed, permanently. Ending it again is not an error.
     *
     * @return the session as it was, to one caller only; empty if there was none
     */
    Optional<StoredSession> end(SessionId id);
}
