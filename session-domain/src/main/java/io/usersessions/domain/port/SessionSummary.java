package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * What may be shown of a session: metadata alone, from a store that need not read a payload for it.
 *
 * @param id the public handle
 * @param signIn owner and instant of authentication, empty while anonymous
 * @param client where it was last seen
 * @param createdAt start
 * @param lastActivity last activity, exact to the touch interval
 * @param expireDate the first instant at which it is no longer live
 */
public record SessionSummary(
        SessionId id,
        Optional<SignIn> signIn,
        Client client,
        Instant createdAt,
        Instant lastActivity,
        Instant expireDate) {

    /** Newest activity first; among equals by descending id, so that the order is total. */
    public static final Comparator<SessionSummary> NEWEST_ACTIVITY_FIRST = Comparator.comparing(
                    SessionSummary::lastActivity)
            .thenComparing(SessionSummary::id)
            .reversed();

    /** First created first; among equals by id, so that the order is total. */
    public static final Comparator<SessionSummary> OLDEST_FIRST =
            Comparator.comparing(SessionSummary::createdAt).thenComparing(SessionSummary::id);

    /** The owner, or empty while anonymous. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** Whether it is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        return now.isBefore(expireDate);
    }

    /** Whether its own browser ended it, see {@link StoredSession#closed}. */
    public boolean isClosed() {
        return expireDate.equals(StoredSession.CLOSED);
    }

    /** See {@link StoredSession#purgeableFrom}. */
    public Instant purgeableFrom() {
        return isClosed() ? lastActivity.plus(StoredSession.CLOSED_KEPT) : expireDate;
    }
}
