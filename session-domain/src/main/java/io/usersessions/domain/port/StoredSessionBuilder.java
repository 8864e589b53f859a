package io.usersessions.domain.port;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SignIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of a {@link StoredSession}. All are required, except {@code signIn}: without one the session is anonymous, and except
 * {@code client}, which is unknown by default.
 */
public final class StoredSessionBuilder {
    @Nullable
    SessionId id;

    @Nullable
    KeyDigest keyDigest;

    @Nullable
    Payload payload;

    long version;
    Optional<SignIn> signIn = Optional.empty();
    Client client = Client.UNKNOWN;

    @Nullable
    Instant createdAt;

    @Nullable
    Instant lastActivity;

    @Nullable
    Instant expireDate;

    @Nullable
    Duration idleTimeout;

    @Nullable
    Instant absoluteEnd;

    Lifetime.@Nullable Persistence persistence;

    StoredSessionBuilder() {}

    StoredSessionBuilder(StoredSession session) {
        id = session.id();
        keyDigest = session.keyDigest();
        payload = session.payload();
        version = session.version();
        signIn = session.signIn();
        client = session.client();
        createdAt = session.createdAt();
        lastActivity = session.lastActivity();
        expireDate = session.expireDate();
        idleTimeout = session.idleTimeout();
        absoluteEnd = session.absoluteEnd();
        persistence = session.persistence();
    }

    public StoredSessionBuilder id(SessionId id) {
        this.id = Objects.requireNonNull(id, "id");
        return this;
    }

    public StoredSessionBuilder keyDigest(KeyDigest keyDigest) {
        this.keyDigest = Objects.requireNonNull(keyDigest, "keyDigest");
        return this;
    }

    public StoredSessionBuilder payload(Payload payload) {
        this.payload = Objects.requireNonNull(payload, "payload");
        return this;
    }

    /** The version, 1 or more. */
    public StoredSessionBuilder version(long value) {
        version = value;
        return this;
    }

    /** Owner and instant of authentication; null for an anonymous session. */
    public StoredSessionBuilder signIn(@Nullable SignIn value) {
        signIn = Optional.ofNullable(value);
        return this;
    }

    public StoredSessionBuilder client(Client client) {
        this.client = Objects.requireNonNull(client, "client");
        return this;
    }

    public StoredSessionBuilder createdAt(Instant createdAt) {
        this.createdAt = Objects.requireNonNull(createdAt, "createdAt");
        return this;
    }

    public StoredSessionBuilder lastActivity(Instant lastActivity) {
        this.lastActivity = Objects.requireNonNull(lastActivity, "lastActivity");
        return this;
    }

    public StoredSessionBuilder expireDate(Instant expireDate) {
        this.expireDate = Objects.requireNonNull(expireDate, "expireDate");
        return this;
    }

    public StoredSessionBuilder idleTimeout(Duration idleTimeout) {
        this.idleTimeout = Objects.requireNonNull(idleTimeout, "idleTimeout");
        return this;
    }

    public StoredSessionBuilder absoluteEnd(Instant absoluteEnd) {
        this.absoluteEnd = Objects.requireNonNull(absoluteEnd, "absoluteEnd");
        return this;
    }

    public StoredSessionBuilder persistence(Lifetime.Persistence persistence) {
        this.persistence = Objects.requireNonNull(persistence, "persistence");
        return this;
    }

    /**
     * The record.
     *
     * @throws NullPointerException if a required field is missing; the message is its name
     */
    public StoredSession build() {
        return new StoredSession(this);
    }
}
