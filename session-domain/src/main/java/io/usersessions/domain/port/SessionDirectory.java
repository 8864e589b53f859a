package io.usersessions.domain.port;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lists and ends the sessions of a user. It uses metadata only and reads no payload.
 *
 * <p>Every method throws {@link SessionStoreException} if the store fails. "Live" means live at the given instant. Sessions that are ended are
 * returned, each to one caller only, and no request in flight can restore them. A record that the adapter cannot read does not hide the
 * others: the result omits it, and it is ended with the others. The adapter reports such a record in its own way. Owners are compared
 * exactly, character by character.
 */
public interface SessionDirectory {
    /** The live sessions of a user, newest activity first: in the order of {@link SessionSummary#NEWEST_ACTIVITY_FIRST}. */
    List<SessionSummary> list(UserId owner, Instant now);

    /** Ends a live session of this owner; for any other id, does nothing and returns empty. */
    Optional<SessionSummary> end(UserId owner, SessionId id, Instant now);

    /** Ends all live sessions of a user except one. */
    List<SessionSummary> endOthers(UserId owner, SessionId kept, Instant now);

    /**
     * Ends all live sessions of a user. This is linearizable with sign-ins in flight: if a session of this user was authenticated before
     * {@code now} and is not stored when this method returns, {@link SessionRepository#create} refuses it. So the store keeps {@code now} for
     * the owner, and an earlier instant never replaces a later one. If sign-in and end happen on different nodes, "before" is as exact as
     * their clocks. If the store has its own clock and {@code now} is more than a minute later, a session that is authenticated after the
     * end by the store's clock is not refused: a wrong clock must not lock a user out.
     */
    List<SessionSummary> endAll(UserId owner, Instant now);
}
