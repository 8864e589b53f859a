package io.usersessions.domain.usecase;

import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.source.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request's view of one session, safe for the threads of that request.
 *
 * <p>The first use of the session queries the store, once. Nothing is stored before {@link Sessions#close}; a closed visit can be read but
 * not changed. Methods that query the store throw {@link SessionStoreException} if it fails.
 */
public final class Visit {
    private final List<String> presentedKeys;
    private final Client client;
    private final OpenVisit openVisit;
    private final DraftChanges changes;
    private final Time time;

    private @Nullable SessionDraft draft;
    private @Nullable KeyInstruction instruction;

    Visit(List<String> presentedKeys, Client client, OpenVisit openVisit, DraftChanges changes, Time time) {
        this.presentedKeys = List.copyOf(presentedKeys);
        this.client = client;
        this.openVisit = openVisit;
        this.changes = changes;
        this.time = time;
    }

    /** The current session: the stored one with the changes of this visit, or an anonymous one that is not stored yet. */
    public Session session() {
        return draft().session();
    }

    private synchronized SessionDraft draft() {
        if (draft == null) {
            draft = SessionDraft.of(openVisit.open(presentedKeys, client), client);
        }
        return draft;
    }

    /** Whether the session was used; before that, the store is not queried. */
    public synchronized boolean isLoaded() {
        return draft != null;
    }

    /** Whether the session was stored before this visit. */
    public boolean isStored() {
        return draft().storedSelf().isPresent();
    }

    /** The attributes. */
    public SessionData data() {
        return session().data();
    }

    /** The user who is signed in, or empty. */
    public Optional<UserId> user() {
        return session().user();
    }

    /**
     * Whether a user is signed in who authenticated within this time; use it to guard sensitive operations. Always false {@linkplain
     * #isUnderFormerKey under a former key}.
     */
    public boolean isAuthenticatedWithin(Duration age) {
        SessionDraft now = draft();
        boolean isShownOnly = now.isUnderFormerKey() && now.storedSelf().isPresent();
        return now.session().isAuthenticatedWithin(age, time.now()) && !isShownOnly;
    }

    /**
     * Whether the request presented the key from before a rotation, which still opens the session for a short time. Such a visit can read
     * the session but not change it: closing refuses all changes except a sign-in, which then starts with only the data that this visit put.
     * Handlers that change something else, such as other sessions of the user, must refuse such a request too.
     */
    public boolean isUnderFormerKey() {
        return draft().isUnderFormerKey();
    }

    /**
     * Sets an attribute.
     *
     * @throws AttributeRefusedException if it breaks a limit; then nothing changes
     */
    public void put(String name, SessionValue value) {
        change(session -> session.with(name, value));
    }

    /** Removes an attribute; does nothing if there is no such attribute. */
    public void remove(String name) {
        change(session -> session.without(name));
    }

    /** Removes all attributes but keeps the session. */
    public void clear() {
        change(Session::cleared);
    }

    /** Signs a user in for the configured lifetime; see {@link #signIn(UserId, Lifetime)}. */
    public void signIn(UserId user) {
        changeDraft(changes.signIn(user));
    }

    /**
     * Signs a user in: starts a new session with a new key. Attributes are carried over, but never from one user to another. The session
     * that was open before ends when the visit is closed.
     */
    public void signIn(UserId user, Lifetime lifetime) {
        changeDraft(changes.signIn(user, lifetime));
    }

    /** Ends the session. What is put afterwards belongs to a new, anonymous session. */
    public void signOut() {
        changeDraft(changes.signOut());
    }

    /**
     * Records that the user authenticated again, and replaces the key.
     *
     * @throws IllegalStateException if no user is signed in
     */
    public void reauthenticate() {
        changeDraft(changes::reauthenticated);
    }

    /**
     * Replaces the key; the session stays the same. The former key still opens it for requests in flight during {@link
     * SessionSettings#formerKeyGrace}, unless the user authenticated again in this visit: then the former key opens nothing.
     */
    public void rotate() {
        changeDraft(changes::rotated);
    }

    /** Gives the session another lifetime, counted from its start. */
    public void lasting(Lifetime lifetime) {
        change(session -> session.lasting(lifetime));
    }

    /** Where the request came from, as far as it may be stored. */
    public Client client() {
        return client;
    }

    /** Only the id: a visit holds a secret. */
    @Override
    public synchronized String toString() {
        return draft == null ? "Visit[not loaded]" : "Visit[" + draft.session().id() + "]";
    }

    private void change(UnaryOperator<Session> operation) {
        changeDraft(before -> before.changed(operation));
    }

    private synchronized void changeDraft(UnaryOperator<SessionDraft> operation) {
        if (instruction != null) {
            throw new IllegalStateException("this visit is closed: change the session before the response begins");
        }
        draft = operation.apply(draft());
    }

    /** Drops the changes of this visit, except for the end of the session that it opened. */
    synchronized void undo() {
        if (draft != null && instruction == null) {
            draft = draft.undone();
        }
    }

    /**
     * Passes the draft to be stored, once; a second call returns the same instruction. If the store fails, the visit stays open.
     *
     * @throws RefusedException if the draft is refused, at the first call only; then the visit lost its changes, and only the end of the
     *     session that it opened is stored
     */
    synchronized KeyInstruction close(Function<SessionDraft, KeyInstruction> store) {
        if (instruction != null) {
            return instruction;
        }
        if (draft == null) {
            instruction = new KeyInstruction.Keep();
            return instruction;
        }
        try {
            instruction = store.apply(draft);
        } catch (RefusedException refusal) {
            draft = draft.undone();
            instruction = draft.isSignedOut() ? store.apply(draft) : new KeyInstruction.Keep();
            throw refusal;
        }
        return instruction;
    }
}
