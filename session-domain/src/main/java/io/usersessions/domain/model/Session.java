package io.usersessions.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/**
 * A session. It is immutable; each operation returns the next state.
 *
 * <p>It lives until {@link #expireDate()}, the earlier of last activity plus idle timeout and start plus absolute lifetime. Instants are
 * truncated to microseconds, the precision of the store, so that a session that is read back equals the one that was saved.
 *
 * <p>The id never changes, so links, audits and listings survive a rotation of the key. Signing in and signing out start a new session
 * instead: an attacker who knows the former key cannot open it.
 *
 * @param id the public handle
 * @param keyDigest digest of the key that opens it
 * @param data the attributes
 * @param signIn owner and instant of the last authentication; empty for an anonymous session
 * @param client client of the last activity, as far as this session keeps it; see {@link #keepingClient}
 * @param lifetime how long it lives
 * @param createdAt start
 * @param lastActivity last activity, accurate to the touch interval; never before {@code createdAt}
 * @param version 1 at creation; increases by 1 with every change except of client and activity
 */
@CheckReturnValue
public record Session(
        SessionId id,
        KeyDigest keyDigest,
        SessionData data,
        Optional<SignIn> signIn,
        Client client,
        Lifetime lifetime,
        Instant createdAt,
        Instant lastActivity,
        long version) {

    /** Version of a new session. */
    public static final long FIRST_VERSION = 1;

    /** @throws IllegalArgumentException if the activity is before the start, or the version is not positive */
    public Session {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(keyDigest, "keyDigest");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(signIn, "signIn");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(lifetime, "lifetime");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(lastActivity, "lastActivity");
        client = ChosenPrivacy.in(data).kept(client);
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        lastActivity = lastActivity.truncatedTo(ChronoUnit.MICROS);
        if (lastActivity.isBefore(createdAt)) {
            throw new IllegalArgumentException("the last activity is before the start of session " + id);
        }
        if (version < FIRST_VERSION) {
            throw new IllegalArgumentException("the version of session " + id + " must be positive, not " + version);
        }
    }

    /** A new anonymous session without data. */
    public static Session start(SessionKey key, Client client, Lifetime lifetime, Instant now) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(now, "now");
        return new Session(
                key.id(),
                key.digest(),
                SessionData.empty(),
                Optional.empty(),
                client,
                lifetime,
                now,
                now,
                FIRST_VERSION);
    }

    /** The owner, or empty for an anonymous session. Django: {@code user}. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** When the owner last authenticated, or empty for an anonymous session. */
    public Optional<Instant> authenticatedAt() {
        return signIn.map(SignIn::at);
    }

    /** The instant at which it ends in any case. */
    public Instant absoluteEnd() {
        return lifetime.absoluteEnd(createdAt);
    }

    /** The first instant at which it is no longer live. Django: {@code expire_date}. */
    public Instant expireDate() {
        return lifetime.expireDate(createdAt, lastActivity);
    }

    /** Whether it is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        Objects.requireNonNull(now, "now");
        return now.isBefore(expireDate());
    }

    /** Whether its owner authenticated within this time, inclusive. */
    public boolean isAuthenticatedWithin(Duration age, Instant now) {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(now, "now");
        return signIn.filter(proof -> !proof.at().plus(age).isBefore(now)).isPresent();
    }

    /** This session with an attribute set. */
    public Session with(String name, SessionValue value) {
        return holding(data.with(name, value));
    }

    /** This session without an attribute. */
    public Session without(String name) {
        return holding(data.without(name));
    }

    /** This session without attributes, except for the one of {@link #keepingClient}. */
    public Session cleared() {
        return holding(ChosenPrivacy.alone(data));
    }

    /**
     * This session, which keeps only this part of its clients from now on, also of the one that it has already. With {@link
     * ClientPrivacy#FULL}, it keeps all that it is given. The choice is part of the data, as attribute {@code _client}.
     */
    public Session keepingClient(ClientPrivacy privacy) {
        Objects.requireNonNull(privacy, "privacy");
        return holding(ChosenPrivacy.put(privacy, data));
    }

    /** How much of its clients this session keeps of what it is given, as chosen with {@link #keepingClient}. */
    public ClientPrivacy clientPrivacy() {
        return ChosenPrivacy.in(data);
    }

    /** This session with other data. */
    public Session holding(SessionData data) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with another client, of which it keeps the part that was chosen with {@link #keepingClient}. */
    public Session seenFrom(Client client) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with activity now; activity never moves backwards. The store decides whether the touch takes effect. */
    public Session touched(Instant now) {
        Objects.requireNonNull(now, "now");
        Instant activity = now.isAfter(lastActivity) ? now : lastActivity;
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, activity, version);
    }

    /**
     * The session that a sign-in starts: new id, new key, new start.
     *
     * <p>Data is carried over from an anonymous session and from a session of the same user; another user starts with empty data.
     */
    public Session signedInAs(UserId user, SessionKey key, Lifetime lifetime, Instant now) {
        Session next = start(key, client, lifetime, now).authenticated(new SignIn(user, now));
        return isCarriedInto(next) ? next.holding(data) : next;
    }

    /** Whether its data is carried over into this next session; never from one user to another. */
    public boolean isCarriedInto(Session next) {
        Objects.requireNonNull(next, "next");
        return user().isEmpty() || user().equals(next.user());
    }

    /** The anonymous, empty session that follows a sign-out. */
    public Session signedOut(SessionKey key, Lifetime lifetime, Instant now) {
        return start(key, client, lifetime, now);
    }

    /**
     * This session with a new authentication of its user. Call {@link #rotated} next, because the former key must not gain rights.
     *
     * @throws IllegalStateException if the session is anonymous
     */
    public Session reauthenticated(Instant now) {
        Objects.requireNonNull(now, "now");
        UserId user = user().orElseThrow(() -> new IllegalStateException("no user is signed in to session " + id));
        return authenticated(new SignIn(user, now));
    }

    private Session authenticated(SignIn proof) {
        return new Session(id, keyDigest, data, Optional.of(proof), client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with another key; everything else stays the same. */
    public Session rotated(KeyDigest keyDigest) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with another id and key, for the case that the new id is already taken. */
    public Session rekeyed(SessionKey key) {
        Objects.requireNonNull(key, "key");
        return new Session(key.id(), key.digest(), data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with another lifetime, counted from the same start. */
    public Session lasting(Lifetime lifetime) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** This session with another version. */
    public Session atVersion(long version) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** Whether it is anonymous and has no data, so that no row is needed. */
    public boolean isBlank() {
        return signIn.isEmpty() && data.isEmpty();
    }
}
