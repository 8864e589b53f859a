package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The record of a session that crosses the store port. It contains no decoded attribute and no secret.
 *
 * <p>An adapter stores every field and returns it unchanged. It derives and checks nothing, except what the methods of {@link
 * SessionRepository} define for {@code version}, {@code lastActivity} and {@code expireDate}.
 *
 * @param id the primary key
 * @param keyDigest digest of the key; compared by the domain, never by the store
 * @param payload encoded attributes
 * @param version 1 or more
 * @param signIn owner and instant of authentication; empty for an anonymous session
 * @param client client of the last activity
 * @param createdAt start
 * @param lastActivity last activity
 * @param expireDate the first instant at which the session is no longer live
 * @param idleTimeout idle timeout
 * @param absoluteEnd the instant that {@code expireDate} never passes
 * @param persistence whether the cookie outlives the browser
 */
public record StoredSession(
        SessionId id,
        KeyDigest keyDigest,
        Payload payload,
        long version,
        Optional<SignIn> signIn,
        Client client,
        Instant createdAt,
        Instant lastActivity,
        Instant expireDate,
        Duration idleTimeout,
        Instant absoluteEnd,
        Lifetime.Persistence persistence) {

    /** The expiry and the absolute end of a closed session; no other session has them. */
    public static final Instant CLOSED = Instant.EPOCH;
    /** How long a closed session is kept after its last activity. */
    public static final Duration CLOSED_KEPT = Duration.ofHours(1);

    /** The record of this session, with its attributes as this payload. */
    public static StoredSession of(Session session, Payload payload) {
        return new StoredSession(
                session.id(),
                session.keyDigest(),
                payload,
                session.version(),
                session.signIn(),
                session.client(),
                session.createdAt(),
                session.lastActivity(),
                session.expireDate(),
                session.lifetime().idle(),
                session.absoluteEnd(),
                session.lifetime().persistence());
    }

    /** A copy that differs in the client, the last activity and the expiry. */
    StoredSession active(Client client, Instant lastActivity, Instant expireDate) {
        return new StoredSession(
                id,
                keyDigest,
                payload,
                version,
                signIn,
                client,
                createdAt,
                lastActivity,
                expireDate,
                idleTimeout,
                absoluteEnd,
                persistence);
    }

    /** The owner, or empty while anonymous. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** When the owner last authenticated, or empty while anonymous. */
    public Optional<Instant> authenticatedAt() {
        return signIn.map(SignIn::at);
    }

    /** Whether the session is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        return now.isBefore(expireDate);
    }

    /**
     * This session after its own browser ended it. It is never live and has no data. The row stays for a while, to distinguish requests that
     * still present its key from requests whose key expired.
     *
     * @param unusedDigest the digest of a key that nobody has
     */
    public StoredSession closed(KeyDigest unusedDigest, Instant now) {
        return new StoredSession(
                id,
                unusedDigest,
                Payload.NONE,
                version + 1,
                signIn,
                client,
                createdAt,
                now.isAfter(lastActivity) ? now : lastActivity,
                CLOSED,
                idleTimeout,
                CLOSED,
                persistence);
    }

    /** Whether it was {@link #closed}. */
    public boolean isClosed() {
        return summary().isClosed();
    }

    /** The first instant at which a purge may remove it: its expiry or, if it is closed, {@link #CLOSED_KEPT} after its end. */
    public Instant purgeableFrom() {
        return summary().purgeableFrom();
    }

    /** The part that may be shown to users and administrators. */
    public SessionSummary summary() {
        return new SessionSummary(id, signIn, client, createdAt, lastActivity, expireDate);
    }
}
