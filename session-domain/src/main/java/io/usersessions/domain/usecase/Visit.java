package io.usersessions.domain.usecase;

import io.usersessions.domain.draft.OpenedSession;
import io.usersessions.domain.draft.SessionDraft;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionCap;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.store.FlashMessages;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request's view of one session, safe for the threads of that request.
 *
 * <p>The first use of the session queries the store, once. Nothing but {@link #takeFlash} stores anything before {@link Sessions#close}; a
 * closed visit can be read but not changed. Methods that query the store throw {@link SessionStoreException} if it fails. While the store
 * works, other threads can read what is loaded already; those that change the visit wait.
 */
public final class Visit extends Attributes {
    private final Function<OpenVisit, OpenedSession> opening;
    private final Client client;
    private final VisitSteps steps;
    private final ReentrantLock lock = new ReentrantLock();

    private volatile @Nullable SessionDraft draft;
    private volatile @Nullable KeyInstruction instruction;
    private volatile boolean isActivity = true;

    Visit(List<String> presentedKeys, Client client, VisitSteps steps) {
        this(openedBy(List.copyOf(presentedKeys), Objects.requireNonNull(client, "client")), client, steps);
    }

    private static Function<OpenVisit, OpenedSession> openedBy(List<String> presentedKeys, Client client) {
        return openVisit -> openVisit.open(presentedKeys, client);
    }

    private Visit(Function<OpenVisit, OpenedSession> opening, Client client, VisitSteps steps) {
        this.opening = opening;
        this.client = client;
        this.steps = steps;
    }

    /**
     * The current session: the stored one with the changes of this visit, or an anonymous one that is not stored yet. It is immutable: its
     * methods return other sessions and change nothing here.
     */
    public Session session() {
        return draft().session();
    }

    private SessionDraft draft() {
        SessionDraft loaded = draft;
        return loaded == null ? load() : loaded;
    }

    private SessionDraft load() {
        lock.lock();
        try {
            SessionDraft loaded = draft;
            if (loaded == null) {
                loaded = SessionDraft.of(opening.apply(steps.openVisit()), client);
                draft = loaded;
            }
            return loaded;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the session was used; before that, the store is not queried. */
    public boolean isLoaded() {
        return draft != null;
    }

    /** Whether the session was stored before this visit. */
    public boolean isStored() {
        return draft().storedSelf().isPresent();
    }

    @Override
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
        Objects.requireNonNull(age, "age");
        SessionDraft now = draft();
        boolean isShownOnly = now.isUnderFormerKey() && now.storedSelf().isPresent();
        return now.session().isAuthenticatedWithin(age, steps.time().now()) && !isShownOnly;
    }

    /**
     * Whether the request presented the key from before a rotation, which still opens the session for a short time. Such a visit can read
     * the session but not change it: closing refuses all changes except a sign-in, which then starts with only the data that this visit put.
     * Handlers that change something else, such as other sessions of the user, must refuse such a request too.
     */
    public boolean isUnderFormerKey() {
        return draft().isUnderFormerKey();
    }

    /** Signs a user in for the configured lifetime; see {@link #signIn(UserId, Lifetime)}. */
    public void signIn(UserId user) {
        change(steps.changes().signIn(Objects.requireNonNull(user, "user")));
    }

    /**
     * Signs a user in: starts a new session with a new key. Attributes are carried over, but never from one user to another. The session
     * that was open before ends when the visit is closed.
     */
    public void signIn(UserId user, Lifetime lifetime) {
        change(steps.changes()
                .signIn(
                        Objects.requireNonNull(user, "user"),
                        Objects.requireNonNull(lifetime, "lifetime"),
                        Optional.empty()));
    }

    /**
     * Signs a user in under a limit on the live sessions of this user, instead of {@link SessionSettings#cap()}; otherwise as {@link
     * #signIn(UserId, Lifetime)}, for the configured lifetime. The limit is exact, however many sign in at once: the store counts when the
     * session is stored.
     */
    public void signIn(UserId user, SessionCap cap) {
        change(steps.changes().signIn(Objects.requireNonNull(user, "user"), Objects.requireNonNull(cap, "cap")));
    }

    /** Signs a user in for this lifetime and under this limit; see {@link #signIn(UserId, SessionCap)}. */
    public void signIn(UserId user, Lifetime lifetime, SessionCap cap) {
        change(steps.changes()
                .signIn(
                        Objects.requireNonNull(user, "user"),
                        Objects.requireNonNull(lifetime, "lifetime"),
                        Optional.of(Objects.requireNonNull(cap, "cap"))));
    }

    /** Ends the session. What is put afterwards belongs to a new, anonymous session. */
    public void signOut() {
        change(steps.changes().signOut());
    }

    /** The user whom {@link #signOut} of this visit signed out; empty if it ended no session of a user. Does not query the store. */
    public Optional<UserId> signedOutUser() {
        SessionDraft loaded = draft;
        return loaded != null && loaded.isSignedOut() ? loaded.stored().flatMap(Session::user) : Optional.empty();
    }

    /**
     * Records that the user authenticated again, and replaces the key.
     *
     * @throws IllegalStateException if no user is signed in
     */
    public void reauthenticate() {
        change(steps.changes()::reauthenticated);
    }

    /**
     * Replaces the key; the session stays the same. The former key still opens it for requests in flight during {@link
     * SessionSettings#formerKeyGrace}, unless the user authenticated again in this visit: then the former key opens nothing.
     */
    public void rotate() {
        change(steps.changes()::rotated);
    }

    /**
     * Replaces the key, and leaves the former key no grace: it opens nothing as soon as this visit is closed. For code that gives the session
     * rights of its own, for example by an attribute. {@link #signIn} and {@link #reauthenticate} replace the key as well.
     */
    public void replaceKey() {
        change(steps.changes()::keyReplaced);
    }

    /**
     * Has the session stored when this visit is closed, even if it is anonymous and has no attributes. Does nothing to a session that is stored
     * already.
     */
    public void start() {
        change(before -> before.storedSelf().isPresent() ? before : before.started());
    }

    /** Gives the session another lifetime, counted from its start. */
    public void lasting(Lifetime lifetime) {
        Objects.requireNonNull(lifetime, "lifetime");
        change(before -> before.changed(session -> session.lasting(lifetime)));
    }

    /**
     * Chooses how much of its clients this session keeps from now on, beginning with this visit: in its row, in events, and in the history. It
     * is never more than {@link SessionSettings#clientPrivacy()} allows; {@link ClientPrivacy#FULL} takes a choice back. History entries from
     * before stay as they are.
     *
     * <p>The choice is kept in the attribute {@code _client}, and follows the data to the session that a sign-in starts: never from one user to
     * another. {@link #clear} does not remove it. The client of a request that is under way at the same time is not stored; an event may still
     * name it.
     */
    public void keepingClient(ClientPrivacy privacy) {
        Objects.requireNonNull(privacy, "privacy");
        change(before -> before.changed(session -> session.keepingClient(privacy)));
    }

    /** The part of {@link #client()} that the session may keep, for records about this visit outside of it. */
    public Client keptClient() {
        return session().seenFrom(client).client();
    }

    /**
     * Declares that this visit is no activity of its user, such as a page that asks for news by itself: it does not extend the session, and its
     * client is not stored. If the visit changes anything else, it is activity all the same. Does not load the session.
     *
     * @throws IllegalStateException if the visit is closed
     */
    public void withoutActivity() {
        lock.lock();
        try {
            requireOpen();
            isActivity = false;
        } finally {
            lock.unlock();
        }
    }

    /** Where the request came from, as far as the settings let it be stored; {@link #keptClient} is what the session may keep of it. */
    public Client client() {
        return client;
    }

    /**
     * Adds a message for the next page that calls {@link #takeFlash}. Messages of several requests at once all stay, in their order. They are
     * kept in the attribute {@code _flash}.
     */
    public void flash(String message) {
        Objects.requireNonNull(message, "message");
        change(before -> before.updated(FlashMessages.NAME, FlashMessages.adding(message)));
    }

    /**
     * Takes the messages that were added with {@link #flash}, the oldest first, to show them on this page.
     *
     * <p>Each message is taken exactly once, also by two requests at once: what is stored is removed from the store before this method returns,
     * with one statement if there are messages and none otherwise. A message is lost if its page does not reach the browser, or if the answer of
     * the store does not reach this node.
     */
    public List<String> takeFlash() {
        lock.lock();
        try {
            FlashMessages.Taken taken = steps.flash().take(openDraft());
            draft = taken.draft();
            return taken.messages();
        } finally {
            lock.unlock();
        }
    }

    /** Only the id: a visit holds a secret. */
    @Override
    public String toString() {
        SessionDraft loaded = draft;
        return loaded == null
                ? "Visit[not loaded]"
                : "Visit[" + loaded.session().id() + "]";
    }

    @Override
    SessionDraft change(UnaryOperator<SessionDraft> operation) {
        lock.lock();
        try {
            SessionDraft before = openDraft();
            draft = operation.apply(before);
            return before;
        } finally {
            lock.unlock();
        }
    }

    /** The draft of a visit that is not closed. */
    private SessionDraft openDraft() {
        requireOpen();
        return draft();
    }

    private void requireOpen() {
        if (instruction != null) {
            throw new IllegalStateException("this visit is closed: change the session before the response begins");
        }
    }

    /** Drops the changes of this visit, except for the end of the session that it opened. */
    void undo() {
        lock.lock();
        try {
            SessionDraft loaded = draft;
            if (loaded != null && instruction == null) {
                draft = loaded.undone();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stores the draft, once; a second call returns the same instruction. If the store fails, the visit stays open.
     *
     * @throws RefusedException if the draft is refused, at the first call only; then the visit lost its changes, and only the end of the
     *     session that it opened is stored
     */
    KeyInstruction close() {
        lock.lock();
        try {
            return instruction == null ? closed() : instruction;
        } finally {
            lock.unlock();
        }
    }

    private KeyInstruction closed() {
        SessionDraft last = draft;
        try {
            instruction = last == null
                    ? new KeyInstruction.Keep()
                    : steps.closeVisit().close(last, isActivity);
            return instruction;
        } catch (RefusedException refusal) {
            SessionDraft end = Objects.requireNonNull(last).undone();
            draft = end;
            instruction = end.isSignedOut() ? steps.closeVisit().close(end, isActivity) : new KeyInstruction.Keep();
            throw refusal;
        }
    }

    /** A visit of the session that this closed visit left behind. */
    Visit reopened() {
        KeyInstruction last = instruction;
        if (last == null) {
            throw new IllegalStateException("this visit is not closed yet: use it, or close it first");
        }
        SessionDraft loaded = draft;
        Visit next = new Visit(loaded == null ? opening : openingAfter(last, loaded), client, steps);
        next.isActivity = isActivity;
        return next;
    }

    private Function<OpenVisit, OpenedSession> openingAfter(KeyInstruction last, SessionDraft loaded) {
        Optional<SessionKey> key = keyAfter(last, loaded);
        return openVisit -> openVisit.reopen(key, client);
    }

    private static Optional<SessionKey> keyAfter(KeyInstruction last, SessionDraft loaded) {
        if (last instanceof KeyInstruction.Send sent) {
            return Optional.of(sent.key());
        }
        return loaded.storedSelf().map(stored -> loaded.opened().key());
    }

    /** Whether it was opened with these steps, and not with equal ones. */
    @SuppressWarnings("ReferenceEquality")
    boolean hasSteps(VisitSteps others) {
        return steps == others;
    }
}
