package io.usersessions.domain.usecase;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.DataDelta;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request's view of one session: the only mutable object of the library, safe for the threads of one request.
 *
 * <p>The store is asked when the session is first asked for, once. Nothing is stored before {@link Sessions#close}; after that the
 * visit can be read and no longer changed. Methods that ask the store throw {@link SessionStoreException} if it fails.
 */
public final class Visit {
    private final List<String> presentedKeys;
    private final Client client;
    private final OpenVisit openVisit;
    private final FreshKeys keys;
    private final SessionSettings settings;
    private final Time time;

    private @Nullable OpenedSession opened;
    private @Nullable Session current;
    private @Nullable SessionKey key;
    private @Nullable SignedOut signedOut;
    private @Nullable KeyInstruction instruction;
    private boolean reauthenticated;

    /** What a visit is after its session was ended, without anything that came later. */
    private record SignedOut(Session successor, SessionKey key) {}

    Visit(
            List<String> presentedKeys,
            Client client,
            OpenVisit openVisit,
            FreshKeys keys,
            SessionSettings settings,
            Time time) {
        this.presentedKeys = List.copyOf(presentedKeys);
        this.client = client;
        this.openVisit = openVisit;
        this.keys = keys;
        this.settings = settings;
        this.time = time;
    }

    /** The session as it is now: the stored one with this visit's changes, or an anonymous one that is not stored yet. */
    public synchronized Session session() {
        if (current == null) {
            opened = openVisit.open(presentedKeys, client);
            current = opened.session();
            key = opened.key();
        }
        return current;
    }

    /** Whether the session was asked for, and with it the store. */
    public synchronized boolean wasAsked() {
        return current != null;
    }

    /** Whether the session is one that was stored before this visit, and not one that begins with it. */
    public synchronized boolean isStored() {
        Session now = session();
        return stored().filter(before -> before.id().equals(now.id())).isPresent();
    }

    /** The attributes. */
    public SessionData data() {
        return session().data();
    }

    /** Who is signed in, or empty. */
    public Optional<UserId> user() {
        return session().user();
    }

    /**
     * Whether someone is signed in who authenticated within this time: for what is too delicate for an old sign-in. Never
     * {@linkplain #isUnderFormerKey under a former key}.
     */
    public boolean isAuthenticatedWithin(Duration age) {
        boolean isShownOnly = isUnderFormerKey() && isStored();
        return session().isAuthenticatedWithin(age, time.now()) && !isShownOnly;
    }

    /**
     * Whether the request came with the key before a rotation, which still opens the session for a moment. Such a visit sees the
     * session and changes nothing: closing refuses what it changed, but for a sign-in, which then begins from nothing. Handlers
     * that change something beside the session, such as its user's other sessions, are to refuse it, too.
     */
    public synchronized boolean isUnderFormerKey() {
        return opened().standing() == KeyStanding.FORMER;
    }

    /**
     * Sets an attribute.
     *
     * @throws AttributeRefusedException if it breaks a limit; nothing is changed then
     */
    public void put(String name, SessionValue value) {
        change(session -> session.with(name, value));
    }

    /** Removes an attribute; one that is not there is no error. */
    public void remove(String name) {
        change(session -> session.without(name));
    }

    /** Removes all attributes, and keeps the session. */
    public void clear() {
        change(Session::cleared);
    }

    /** Signs a user in for the configured lifetime; see {@link #signIn(UserId, Lifetime)}. */
    public void signIn(UserId user) {
        signIn(user, settings.lifetime());
    }

    /**
     * Signs a user in: a new session with a new key. Attributes are carried over, but never from one user to another. The session
     * that was open until now ends when the visit is closed.
     */
    public synchronized void signIn(UserId user, Lifetime lifetime) {
        SessionKey next = keys.ownedBy(user);
        change(session ->
                (isUnderFormerKey() ? fromNothing(session) : session).signedInAs(user, next, lifetime, time.now()));
        key = next;
    }

    /** Under a former key nothing of the session goes into the next, but for what this visit itself put. */
    private Session fromNothing(Session session) {
        Session blank =
                openVisit.blank(client, time.now(), KeyStanding.OPENS_NOTHING).session();
        return stored().map(before -> DataDelta.between(before.data(), session.data()))
                .map(edit -> blank.holding(edit.appliedTo(blank.data())))
                .orElse(blank);
    }

    /** Ends the session; what is put afterwards belongs to a new, anonymous one. */
    public synchronized void signOut() {
        SessionKey next = keys.anonymous();
        change(session -> session.signedOut(next, settings.anonymousLifetime(), time.now()));
        key = next;
        signedOut = new SignedOut(session(), next);
    }

    /**
     * Notes that the user authenticated again, and replaces the key.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public synchronized void reauthenticate() {
        change(session -> session.reauthenticated(time.now()));
        reauthenticated = true;
        rotate();
    }

    /**
     * Replaces the key; the session stays what it is. For requests under way the former key opens it for a moment more, see
     * {@link SessionSettings#formerKeyGrace}, unless this visit gained a right: the key before that opens nothing.
     */
    public synchronized void rotate() {
        SessionKey next = keys.rotated(session().id());
        change(session -> session.rotated(digest(next, session)));
        key = next;
    }

    private KeyDigest digest(SessionKey next, Session session) {
        return stored().filter(before -> before.id().equals(session.id()) && !reauthenticated)
                .map(before -> settings.succeeding(next, before.keyDigest(), time.now()))
                .orElseGet(next::digest);
    }

    /** Gives the session another lifetime, counted from its start. */
    public void lasting(Lifetime lifetime) {
        change(session -> session.lasting(lifetime));
    }

    /** The id alone: a visit holds a secret. */
    @Override
    public synchronized String toString() {
        return current == null ? "Visit[not asked]" : "Visit[" + current.id() + "]";
    }

    private synchronized void change(UnaryOperator<Session> operation) {
        if (instruction != null) {
            throw new IllegalStateException("this visit is closed; change the session before the response begins");
        }
        current = operation.apply(session());
    }

    /**
     * Closes once; a second time gives the same answer. What is refused is as if it had never been asked for, and the end of a
     * session that was signed out before is carried out all the same.
     */
    synchronized KeyInstruction close(Function<Visit, KeyInstruction> store) {
        if (instruction == null) {
            try {
                instruction = wasAsked() ? store.apply(this) : new KeyInstruction.Keep();
            } catch (SignInRefusedException
                    | EditRefusedException
                    | AnonymousDataTooLargeException
                    | TooManyAnonymousSessionsException refused) {
                undoAllButEnd();
                instruction = isSignedOut() ? store.apply(this) : new KeyInstruction.Keep();
                throw refused;
            }
        }
        return instruction;
    }

    /** Drops what this visit changed, but for the end of the session it opened. */
    synchronized void undoAllButEnd() {
        if (opened != null && instruction == null) {
            SignedOut end = opened.standing() == KeyStanding.FORMER ? null : signedOut;
            current = end == null ? opened.stored().orElse(opened.session()) : end.successor();
            key = end == null ? opened.key() : end.key();
        }
    }

    synchronized boolean isSignedOut() {
        return signedOut != null && !isUnderFormerKey();
    }

    boolean presentedAnything() {
        return !presentedKeys.isEmpty();
    }

    /** The session as it was stored when this visit opened it. */
    synchronized Optional<Session> stored() {
        return opened == null ? Optional.empty() : opened.stored();
    }

    synchronized OpenedSession opened() {
        session();
        if (opened == null) {
            throw new IllegalStateException("a session that was asked for was opened");
        }
        return opened;
    }

    /** The key that opens the session as it is now. */
    synchronized SessionKey key() {
        session();
        if (key == null) {
            throw new IllegalStateException("a session that was asked for has a key");
        }
        return key;
    }

    /** Where the request came from, as far as it may be kept. */
    public Client client() {
        return client;
    }
}
