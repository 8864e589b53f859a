package io.usersessions.domain.port;

import io.usersessions.domain.model.CheckReturnValue;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The record of a session that crosses the store port. It contains no decoded attribute and no secret. Immutable.
 *
 * <p>An adapter stores every field and returns it unchanged. It derives and checks nothing, except what the methods of {@link
 * SessionRepository} define for {@code version}, {@code lastActivity} and {@code expireDate}. It reads a record with {@code
 * StoredColumns} or {@link #builder()}, so that a new optional field does not break it.
 */
@CheckReturnValue
public final class StoredSession {
    /** The expiry and the absolute end of a closed session; no other session has them. */
    public static final Instant CLOSED = Instant.EPOCH;
    /** How long a closed session is kept after its last activity. */
    public static final Duration CLOSED_KEPT = Duration.ofHours(1);

    private final SessionId id;
    private final KeyDigest keyDigest;
    private final Payload payload;
    private final long version;
    private final Optional<SignIn> signIn;
    private final Client client;
    private final Instant createdAt;
    private final Instant lastActivity;
    private final Instant expireDate;
    private final Duration idleTimeout;
    private final Instant absoluteEnd;
    private final Lifetime.Persistence persistence;

    StoredSession(StoredSessionBuilder parts) {
        id = Objects.requireNonNull(parts.id, "id");
        keyDigest = Objects.requireNonNull(parts.keyDigest, "keyDigest");
        payload = Objects.requireNonNull(parts.payload, "payload");
        version = parts.version;
        signIn = parts.signIn;
        client = parts.client;
        createdAt = Objects.requireNonNull(parts.createdAt, "createdAt");
        lastActivity = Objects.requireNonNull(parts.lastActivity, "lastActivity");
        expireDate = Objects.requireNonNull(parts.expireDate, "expireDate");
        idleTimeout = Objects.requireNonNull(parts.idleTimeout, "idleTimeout");
        absoluteEnd = Objects.requireNonNull(parts.absoluteEnd, "absoluteEnd");
        persistence = Objects.requireNonNull(parts.persistence, "persistence");
    }

    /** A builder of a record, for adapters that read one. */
    public static StoredSessionBuilder builder() {
        return new StoredSessionBuilder();
    }

    /** A builder that has every field of this record. */
    public StoredSessionBuilder toBuilder() {
        return new StoredSessionBuilder(this);
    }

    /** The record of this session, with its attributes as this payload. */
    public static StoredSession of(Session session, Payload payload) {
        Objects.requireNonNull(session, "session");
        StoredSessionBuilder parts = builder()
                .id(session.id())
                .keyDigest(session.keyDigest())
                .payload(payload)
                .version(session.version())
                .client(session.client())
                .createdAt(session.createdAt())
                .lastActivity(session.lastActivity())
                .expireDate(session.expireDate())
                .idleTimeout(session.lifetime().idle())
                .absoluteEnd(session.absoluteEnd())
                .persistence(session.lifetime().persistence());
        parts.signIn = session.signIn();
        return parts.build();
    }

    /** The primary key. */
    public SessionId id() {
        return id;
    }

    /** Digest of the key; compared by the domain, never by the store. */
    public KeyDigest keyDigest() {
        return keyDigest;
    }

    /** Encoded attributes. */
    public Payload payload() {
        return payload;
    }

    /** 1 or more. */
    public long version() {
        return version;
    }

    /** Owner and instant of authentication; empty for an anonymous session. */
    public Optional<SignIn> signIn() {
        return signIn;
    }

    /** The owner, or empty while anonymous. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** When the owner last authenticated, or empty while anonymous. */
    public Optional<Instant> authenticatedAt() {
        return signIn.map(SignIn::at);
    }

    /** Client of the last activity. */
    public Client client() {
        return client;
    }

    /** Start. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Last activity. */
    public Instant lastActivity() {
        return lastActivity;
    }

    /** The first instant at which the session is no longer live. */
    public Instant expireDate() {
        return expireDate;
    }

    /** Idle timeout. */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    /** The instant that {@link #expireDate} never passes. */
    public Instant absoluteEnd() {
        return absoluteEnd;
    }

    /** Whether the cookie outlives the browser. */
    public Lifetime.Persistence persistence() {
        return persistence;
    }

    /** Whether the session is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        Objects.requireNonNull(now, "now");
        return now.isBefore(expireDate);
    }

    /**
     * What {@link SessionRepository#replace} stores in place of this session: the next state. If newer activity than that of the next state
     * is stored already, it is kept, and the expiry follows from it: the kept activity plus the idle timeout, but at most the absolute end
     * of the next state.
     */
    public StoredSession replacedBy(StoredSession next) {
        Objects.requireNonNull(next, "next");
        if (!next.lastActivity.isBefore(lastActivity)) {
            return next;
        }
        Instant idleEnd = lastActivity.plus(next.idleTimeout);
        return next.toBuilder()
                .lastActivity(lastActivity)
                .expireDate(idleEnd.isBefore(next.absoluteEnd) ? idleEnd : next.absoluteEnd)
                .build();
    }

    /**
     * This session after its own browser ended it. It is never live and has no data. The row stays for a while, to distinguish requests that
     * still present its key from requests whose key expired.
     *
     * @param unusedDigest the digest of a key that nobody has
     */
    public StoredSession closed(KeyDigest unusedDigest, Instant now) {
        Objects.requireNonNull(unusedDigest, "unusedDigest");
        Objects.requireNonNull(now, "now");
        return toBuilder()
                .keyDigest(unusedDigest)
                .payload(Payload.NONE)
                .version(version + 1)
                .lastActivity(now.isAfter(lastActivity) ? now : lastActivity)
                .expireDate(CLOSED)
                .absoluteEnd(CLOSED)
                .build();
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
        return new SessionSummary(
                id, signIn, client, createdAt, lastActivity, expireDate, idleTimeout, absoluteEnd, persistence);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredSession that
                && version == that.version
                && keyDigest.equals(that.keyDigest)
                && payload.equals(that.payload)
                && summary().equals(that.summary());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, lastActivity);
    }

    /** Every field; the payload only by its length. */
    @Override
    public String toString() {
        return "StoredSession[" + summary() + ", version=" + version + ", keyDigest=" + keyDigest + ", payload="
                + payload + "]";
    }
}
