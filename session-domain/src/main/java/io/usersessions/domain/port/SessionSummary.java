package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a session that may be shown to users and administrators: metadata only, without the payload.
 *
 * @param id the public handle
 * @param signIn owner and instant of authentication; empty for an anonymous session
 * @param client client of the last activity
 * @param createdAt start
 * @param lastActivity last activity, accurate to the touch interval
 * @param expireDate the first instant at which it is no longer live
 * @param idleTimeout how long it lives without activity
 * @param absoluteEnd the instant that {@code expireDate} never passes, however active it is
 * @param persistence whether its cookie outlives the browser
 */
public record SessionSummary(
        SessionId id,
        Optional<SignIn> signIn,
        Client client,
        Instant createdAt,
        Instant lastActivity,
        Instant expireDate,
        Duration idleTimeout,
        Instant absoluteEnd,
        Lifetime.Persistence persistence) {

    /** Newest activity first; sessions with equal activity by descending id, so that the order is total. */
    public static final Comparator<SessionSummary> NEWEST_ACTIVITY_FIRST = Comparator.comparing(
                    SessionSummary::lastActivity)
            .thenComparing(SessionSummary::id)
            .reversed();

    /** Oldest creation first; sessions with equal creation by id, so that the order is total. */
    public static final Comparator<SessionSummary> OLDEST_FIRST =
            Comparator.comparing(SessionSummary::createdAt).thenComparing(SessionSummary::id);

    public SessionSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(signIn, "signIn");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastActivity, "lastActivity");
        Objects.requireNonNull(expireDate, "expireDate");
        Objects.requireNonNull(idleTimeout, "idleTimeout");
        Objects.requireNonNull(absoluteEnd, "absoluteEnd");
        Objects.requireNonNull(persistence, "persistence");
    }

    /** The summary of a session that need not be stored. */
    public static SessionSummary of(Session session) {
        Objects.requireNonNull(session, "session");
        return new SessionSummary(
                session.id(),
                session.signIn(),
                session.client(),
                session.createdAt(),
                session.lastActivity(),
                session.expireDate(),
                session.lifetime().idle(),
                session.absoluteEnd(),
                session.lifetime().persistence());
    }

    /** The owner, or empty for an anonymous session. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** Whether it is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        Objects.requireNonNull(now, "now");
        return now.isBefore(expireDate);
    }

    /** Whether its own browser ended it; see {@link StoredSession#closed}. */
    public boolean isClosed() {
        return expireDate.equals(StoredSession.CLOSED);
    }

    /** See {@link StoredSession#purgeableFrom}. */
    public Instant purgeableFrom() {
        return isClosed() ? lastActivity.plus(StoredSession.CLOSED_KEPT) : expireDate;
    }
}
