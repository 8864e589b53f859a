package io.usersessions.domain.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A session: immutable; an operation returns the next one.
 *
 * <p>It lives until {@link #expireDate()}, the earlier of last activity plus idle timeout and start plus absolute lifetime.
 * Instants are cut to microseconds, the precision of the store, so that what is read back equals what was saved.
 *
 * <p>The id is stable for life; links, audit and listing survive rotation of the key. Signing in and signing out start a new
 * session instead: whoever knew the key before knows nothing of what comes after.
 *
 * @param id the public handle
 * @param keyDigest what is known of the key that opens it
 * @param data its attributes
 * @param signIn who owns it and when they last authenticated; empty while anonymous
 * @param client where it was last seen
 * @param lifetime how long it lives
 * @param createdAt its start
 * @param lastActivity its last activity, exact to the touch interval; never before {@code createdAt}
 * @param version 1 when created, one more with every change of anything but client and activity
 */
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

    /** Version of a session that was just started. */
    public static final long FIRST_VERSION = 1;

    /** @throws IllegalArgumentException if the activity lies before the start, or the version is not positive */
    public Session {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        lastActivity = lastActivity.truncatedTo(ChronoUnit.MICROS);
        if (lastActivity.isBefore(createdAt)) {
            throw new IllegalArgumentException("last activity lies before the start of session " + id);
        }
        if (version < FIRST_VERSION) {
            throw new IllegalArgumentException("version of session " + id + " is " + version);
        }
    }

    /** A new anonymous session without data. */
    public static Session start(SessionKey key, Client client, Lifetime lifetime, Instant now) {
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

    /** The owner, or empty while anonymous. Django: {@code user}. */
    public Optional<UserId> user() {
        return signIn.map(SignIn::user);
    }

    /** When the owner last authenticated, or empty while anonymous. */
    public Optional<Instant> authenticatedAt() {
        return signIn.map(SignIn::at);
    }

    /** When it ends whatever happens. */
    public Instant absoluteEnd() {
        return lifetime.absoluteEnd(createdAt);
    }

    /** The first instant at which it is no longer live. Django: {@code expire_date}. */
    public Instant expireDate() {
        return lifetime.expireDate(createdAt, lastActivity);
    }

    /** Whether it is live: strictly before its expiry. */
    public boolean isLive(Instant now) {
        return now.isBefore(expireDate());
    }

    /** Whether its owner authenticated within this time; at exactly that age they did. */
    public boolean isAuthenticatedWithin(Duration age, Instant now) {
        return signIn.filter(proof -> !proof.at().plus(age).isBefore(now)).isPresent();
    }

    /** With an attribute set. */
    public Session with(String name, SessionValue value) {
        return holding(data.with(name, value));
    }

    /** Without an attribute. */
    public Session without(String name) {
        return holding(data.without(name));
    }

    /** Without any attribute. */
    public Session cleared() {
        return holding(SessionData.empty());
    }

    /** With this data. */
    public Session holding(SessionData data) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** Seen from this client. */
    public Session seenFrom(Client client) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** Active now; activity never moves backwards. Whether it may still be touched is for the store to say, which knows of others. */
    public Session touched(Instant now) {
        Instant activity = now.isAfter(lastActivity) ? now : lastActivity;
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, activity, version);
    }

    /**
     * The session that follows when a user signs in: new id, new key, new start.
     *
     * <p>Data is carried over from an anonymous session and from the user's own; another user starts from empty data.
     */
    public Session signedInAs(UserId user, SessionKey key, Lifetime lifetime, Instant now) {
        Session next = start(key, client, lifetime, now).authenticated(new SignIn(user, now));
        return isCarriedInto(next) ? next.holding(data) : next;
    }

    /** Whether its data belongs to a session that follows it, too: never from one user to another. */
    public boolean isCarriedInto(Session next) {
        return user().isEmpty() || user().equals(next.user());
    }

    /** The anonymous, empty session that follows when this one is ended by its holder. */
    public Session signedOut(SessionKey key, Lifetime lifetime, Instant now) {
        return start(key, client, lifetime, now);
    }

    /**
     * The same user authenticated again. To be followed by {@link #rotated}, since a key seen before must not gain.
     *
     * @throws IllegalStateException if the session is anonymous
     */
    public Session reauthenticated(Instant now) {
        UserId user = user().orElseThrow(() -> new IllegalStateException("nobody is signed in to session " + id));
        return authenticated(new SignIn(user, now));
    }

    private Session authenticated(SignIn proof) {
        return new Session(id, keyDigest, data, Optional.of(proof), client, lifetime, createdAt, lastActivity, version);
    }

    /** Opened by another key from now on; id and all else stay. */
    public Session rotated(KeyDigest keyDigest) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** The same session under another id and key, for when a fresh id turns out to be taken. */
    public Session rekeyed(SessionKey key) {
        return new Session(key.id(), key.digest(), data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** With another lifetime, counted from the same start. */
    public Session lasting(Lifetime lifetime) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** As of this version. */
    public Session atVersion(long version) {
        return new Session(id, keyDigest, data, signIn, client, lifetime, createdAt, lastActivity, version);
    }

    /** Whether it holds nothing worth a row: anonymous and without data. */
    public boolean isBlank() {
        return signIn.isEmpty() && data.isEmpty();
    }
}
