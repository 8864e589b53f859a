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

    public StoredSessionBuilder id(SessionId value) {
        id = Objects.requireNonNull(value, "id");
        return this;
    }

    public StoredSessionBuilder keyDigest(KeyDigest value) {
        keyDigest = Objects.requireNonNull(value, "keyDigest");
        return this;
    }

    public StoredSessionBuilder payload(Payload value) {
        payload = Objects.requireNonNull(value, "payload");
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

    public StoredSessionBuilder client(Client value) {
        client = Objects.requireNonNull(value, "client");
        return this;
    }

    public StoredSessionBuilder createdAt(Instant value) {
        createdAt = Objects.requireNonNull(value, "createdAt");
        return this;
    }

    public StoredSessionBuilder lastActivity(Instant value) {
        lastActivity = Objects.requireNonNull(value, "lastActivity");
        return this;
    }

    public StoredSessionBuilder expireDate(Instant value) {
        expireDate = Objects.requireNonNull(value, "expireDate");
        return this;
    }

    public StoredSessionBuilder idleTimeout(Duration value) {
        idleTimeout = Objects.requireNonNull(value, "idleTimeout");
        return this;
    }

    public StoredSessionBuilder absoluteEnd(Instant value) {
        absoluteEnd = Objects.requireNonNull(value, "absoluteEnd");
        return this;
    }

    public StoredSessionBuilder persistence(Lifetime.Persistence value) {
        persistence = Objects.requireNonNull(value, "persistence");
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
