package io.usersessions.testkit;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SignIn;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Creation;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Builds a {@link StoredSession} of which a test names only what it is about; all else has a valid default.
 *
 * <p>Unless said otherwise it starts at 2026-03-01T10:00:00.123456Z, was last active then, lives for an hour of idleness and a day in
 * all, and has an id and a digest of its own.
 */
public final class StoredSessions {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final KeySource RANDOM = KeySource.secure();

    private SessionId id;
    private KeyDigest keyDigest = KeyDigest.fromBytes(RANDOM.bytes(KeyDigest.BYTES));
    private Payload payload = Payload.of("payload".getBytes(StandardCharsets.UTF_8));
    private long version = 1;
    private Optional<UserId> owner;
    private Optional<Instant> authenticatedAt = Optional.empty();
    private Client client = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private Instant createdAt = START;
    private Optional<Instant> lastActivity = Optional.empty();
    private Optional<Instant> expireDate = Optional.empty();
    private Lifetime lifetime = Lifetime.aal2();

    private StoredSessions(SessionId id, Optional<UserId> owner) {
        this.id = id;
        this.owner = owner;
    }

    /** A session without an owner. */
    public static StoredSessions anonymous() {
        return new StoredSessions(SessionId.anonymous(RANDOM.bytes(SessionId.BYTES)), Optional.empty());
    }

    /** A session of this user, who authenticated when it started. */
    public static StoredSessions ownedBy(UserId owner) {
        return new StoredSessions(SessionId.ownedBy(owner, RANDOM.bytes(SessionId.BYTES)), Optional.of(owner));
    }

    /** What follows a stored session when it is replaced: the same, its version one higher. */
    public static StoredSessions following(StoredSession stored) {
        return like(stored).version(stored.version() + 1);
    }

    /** The same as a stored session; its expiry is reckoned anew. */
    public static StoredSessions like(StoredSession stored) {
        StoredSessions same = new StoredSessions(stored.id(), stored.user());
        same.keyDigest = stored.keyDigest();
        same.payload = stored.payload();
        same.version = stored.version();
        same.authenticatedAt = stored.authenticatedAt();
        same.client = stored.client();
        same.createdAt = stored.createdAt();
        same.lastActivity = Optional.of(stored.lastActivity());
        Duration absolute = Duration.between(stored.createdAt(), stored.absoluteEnd());
        same.lifetime = new Lifetime(stored.idleTimeout(), absolute, stored.persistence());
        return same;
    }

    public StoredSessions id(SessionId id) {
        this.id = id;
        return this;
    }

    /** Opened by this key: its id and its digest. */
    public StoredSessions openedBy(SessionKey key) {
        this.id = key.id();
        this.keyDigest = key.digest();
        return this;
    }

    public StoredSessions keyDigest(KeyDigest keyDigest) {
        this.keyDigest = keyDigest;
        return this;
    }

    public StoredSessions payload(byte... bytes) {
        this.payload = Payload.of(bytes);
        return this;
    }

    public StoredSessions version(long version) {
        this.version = version;
        return this;
    }

    /** When the owner last authenticated; means nothing while anonymous. */
    public StoredSessions authenticatedAt(Instant authenticatedAt) {
        this.authenticatedAt = Optional.of(authenticatedAt);
        return this;
    }

    public StoredSessions client(Client client) {
        this.client = client;
        return this;
    }

    public StoredSessions createdAt(Instant createdAt) {
        this.createdAt = createdAt;
        return this;
    }

    /** The last activity, from which the expiry is reckoned. */
    public StoredSessions lastActivity(Instant lastActivity) {
        this.lastActivity = Optional.of(lastActivity);
        return this;
    }

    public StoredSessions lifetime(Lifetime lifetime) {
        this.lifetime = lifetime;
        return this;
    }

    /** An expiry of its own, whatever activity and lifetime say. */
    public StoredSessions expireDate(Instant expireDate) {
        this.expireDate = Optional.of(expireDate);
        return this;
    }

    public StoredSession build() {
        Instant active = lastActivity.orElse(createdAt);
        return new StoredSession(
                id,
                keyDigest,
                payload,
                version,
                owner.map(user -> new SignIn(user, authenticatedAt.orElse(createdAt))),
                client,
                createdAt,
                active,
                expireDate.orElseGet(() -> lifetime.expireDate(createdAt, active)),
                lifetime.idle(),
                lifetime.absoluteEnd(createdAt),
                lifetime.persistence());
    }

    /**
     * Builds the session and creates it in a store, without a cap.
     *
     * @throws AssertionError if the store does not create it
     */
    public StoredSession storedIn(SessionRepository repository) {
        StoredSession session = build();
        Creation creation = repository.create(session, SessionCap.NONE, Optional.empty());
        if (!(creation instanceof Creation.Created)) {
            throw new AssertionError("a session that a test needs was not created: " + creation);
        }
        return session;
    }
}
