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
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
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

    private @Nullable SessionDraft draft;
    private @Nullable KeyInstruction instruction;

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

    /** The session as it is now: the stored one with the changes of this visit, or an anonymous one that is not stored yet. */
    public Session session() {
        return draft().session();
    }

    private synchronized SessionDraft draft() {
        if (draft == null) {
            draft = SessionDraft.of(openVisit.open(presentedKeys, client), client);
        }
        return draft;
    }

    /** Whether the session was looked at, and so the store was queried. */
    public synchronized boolean isLoaded() {
        return draft != null;
    }

    /** Whether the session was stored before this visit, and did not begin with it. */
    public boolean isStored() {
        return draft().storedSelf().isPresent();
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
        SessionDraft now = draft();
        boolean isShownOnly = now.isUnderFormerKey() && now.storedSelf().isPresent();
        return now.session().isAuthenticatedWithin(age, time.now()) && !isShownOnly;
    }

    /**
     * Whether the request came with the key before a rotation, which still opens the session for a moment. Such a visit sees the
     * session and changes nothing: closing refuses what it changed, but for a sign-in, which then begins from nothing. Handlers
     * that change something beside the session, such as its user's other sessions, are to refuse it, too.
     */
    public boolean isUnderFormerKey() {
        return draft().isUnderFormerKey();
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
    public void signIn(UserId user, Lifetime lifetime) {
        SessionKey next = keys.ownedBy(user);
        changeDraft(before ->
                before.changed(session -> carriedOver(before).signedInAs(user, next, lifetime, time.now()), next));
    }

    /** What a sign-in begins from; under a former key nothing of the session, except what this visit put. */
    private Session carriedOver(SessionDraft draft) {
        return draft.isUnderFormerKey() ? fromNothing(draft) : draft.session();
    }

    private Session fromNothing(SessionDraft draft) {
        Session blank =
                openVisit.blank(client, time.now(), KeyStanding.OPENS_NOTHING).session();
        return draft.stored()
                .map(before -> DataDelta.between(before.data(), draft.session().data()))
                .map(edit -> blank.holding(edit.appliedTo(blank.data())))
                .orElse(blank);
    }

    /** Ends the session; what is put afterwards belongs to a new, anonymous one. */
    public void signOut() {
        SessionKey next = keys.anonymous();
        changeDraft(before ->
                before.signedOut(session -> session.signedOut(next, settings.anonymousLifetime(), time.now()), next));
    }

    /**
     * Notes that the user authenticated again, and replaces the key.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public void reauthenticate() {
        changeDraft(before -> rotated(before.reauthenticated(session -> session.reauthenticated(time.now()))));
    }

    /**
     * Replaces the key; the session stays what it is. For requests under way the former key opens it for a moment more, see
     * {@link SessionSettings#formerKeyGrace}, unless this visit gained a right: then the former key opens nothing.
     */
    public void rotate() {
        changeDraft(this::rotated);
    }

    private SessionDraft rotated(SessionDraft draft) {
        SessionKey next = keys.rotated(draft.session().id());
        KeyDigest digest = draft.storedSelf()
                .filter(before -> !draft.isReauthenticated())
                .map(before -> settings.succeeding(next, before.keyDigest(), time.now()))
                .orElseGet(next::digest);
        return draft.changed(session -> session.rotated(digest), next);
    }

    /** Gives the session another lifetime, counted from its start. */
    public void lasting(Lifetime lifetime) {
        change(session -> session.lasting(lifetime));
    }

    /** Where the request came from, as far as it may be kept. */
    public Client client() {
        return client;
    }

    /** The id alone: a visit holds a secret. */
    @Override
    public synchronized String toString() {
        return draft == null ? "Visit[not asked]" : "Visit[" + draft.session().id() + "]";
    }

    private void change(UnaryOperator<Session> operation) {
        changeDraft(before -> before.changed(operation));
    }

    private synchronized void changeDraft(UnaryOperator<SessionDraft> operation) {
        if (instruction != null) {
            throw new IllegalStateException("this visit is closed; change the session before the response begins");
        }
        draft = operation.apply(draft());
    }

    /** Drops what this visit changed, except for the end of the session that it opened. */
    synchronized void undo() {
        if (draft != null && instruction == null) {
            draft = draft.undone();
        }
    }

    /**
     * Hands the draft over to be stored, once; a second time returns the same instruction. A fault of the store leaves the visit open.
     *
     * @throws RefusedException if the draft was refused, the first time
     */
    synchronized KeyInstruction close(Function<SessionDraft, CloseVisit.Closed> store) {
        if (instruction != null) {
            return instruction;
        }
        if (draft == null) {
            instruction = new KeyInstruction.Keep();
            return instruction;
        }
        CloseVisit.Closed closed = store.apply(draft);
        draft = closed.draft();
        instruction = closed.instruction();
        closed.refusal().ifPresent(refusal -> {
            throw refusal;
        });
        return closed.instruction();
    }
}
