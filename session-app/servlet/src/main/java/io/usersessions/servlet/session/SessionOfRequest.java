package io.usersessions.servlet.session;

import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@code HttpSession} of one request, across its dispatches and threads.
 *
 * <p>The visit is closed before the response begins. An application may go on to change its {@code HttpSession} then, as the servlet
 * specification allows: the session is reopened for that, and what changed is stored at the end of the request, or at once when the request is
 * over. Only what the client would have to be told, a new session or a new key, is refused then.
 */
public final class SessionOfRequest {
    private final HttpSessions parts;
    private final List<String> presented;
    private final ServletContext context;
    private final VisitPhases phases;
    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable VisitSession session;

    SessionOfRequest(HttpSessions parts, Visit visit, List<String> presented, ServletContext context) {
        this.parts = parts;
        this.phases = new VisitPhases(parts.sessions(), visit);
        this.presented = presented;
        this.context = context;
    }

    /** The session, or null if there is none. */
    public @Nullable HttpSession ifAny() {
        return locked(this::existing);
    }

    private @Nullable VisitSession existing() {
        if (session != null && session.isValid()) {
            return session;
        }
        boolean exists = visit().isStored() || !visit().session().isBlank();
        session = exists ? AccessibleSession.of(this, visit()) : null;
        return session;
    }

    /**
     * The session, which begins if there is none.
     *
     * @throws IllegalStateException if there is none and the response began
     */
    public HttpSession orBegun(boolean hasResponseBegun) {
        return locked(() -> {
            VisitSession found = existing();
            return found == null ? begun(hasResponseBegun) : found;
        });
    }

    private VisitSession begun(boolean hasResponseBegun) {
        if (hasResponseBegun) {
            throw new IllegalStateException("no session can begin after the response began: call getSession() earlier");
        }
        Visit visit = phases.open();
        visit.start();
        VisitSession begun = AccessibleSession.of(this, visit);
        session = begun;
        parts.listeners().created(begun);
        return begun;
    }

    /**
     * Replaces the key of the session, and returns the id, which stays.
     *
     * @throws IllegalStateException if there is no session, or if the response began and the client could not be sent the new key
     */
    public String changeKey(boolean hasResponseBegun) {
        return locked(() -> {
            VisitSession found = existing();
            if (found == null) {
                throw new IllegalStateException("there is no session whose id could be changed");
            }
            if (hasResponseBegun) {
                throw new IllegalStateException("the response began: the client could not be sent the new key");
            }
            toChange(found).replaceKey();
            parts.listeners().idChanged(found, found.getId());
            return found.getId();
        });
    }

    /** The id of the session whose key the request presents, or null. It is the part of a key that is no secret. */
    public @Nullable String requestedId() {
        return requested().map(SessionId::toString).orElse(null);
    }

    private Optional<SessionId> requested() {
        return presented.stream()
                .flatMap(text -> SessionKey.parse(text).map(SessionKey::id).stream())
                .findFirst();
    }

    /** Whether the session that the request asks for is the session of the request. */
    public boolean isRequestedIdValid() {
        Optional<SessionId> requested = requested();
        return requested.isPresent()
                && locked(() -> visit().isStored() && visit().session().id().equals(requested.get()));
    }

    /** The user who is signed in. */
    public Optional<UserId> user() {
        return locked(() -> visit().user());
    }

    /** Whether the request signed a user out and nobody in. */
    public boolean isSignedOut() {
        return locked(() -> phases.hasSignedOut() && visit().user().isEmpty());
    }

    /** Signs the user out, if one is signed in; that ends the session. */
    public void signOut() {
        run(() -> {
            VisitSession found = visit().user().isPresent() ? existing() : null;
            if (found != null) {
                found.invalidate();
            }
        });
    }

    /** Brings the visit up to date before it is closed: values that the application changed after it put them. */
    public void prepare() {
        run(() -> {
            if (!phases.isFailed() && session != null && session.isValid()) {
                session.refresh();
            }
        });
    }

    /** Notes that the visit is closed and stored. */
    public void closed() {
        run(() -> {
            phases.closed();
            keepOnThisNode();
        });
    }

    /** Notes that the visit is closed and that the request failed: nothing that follows is stored. */
    public void failed() {
        run(() -> {
            phases.fail();
            phases.closed();
        });
    }

    /** Notes that the request failed after the visit was closed: nothing of what changed since is stored, but an end. */
    public void failedLater() {
        run(phases::fail);
    }

    /** Stores what changed after the visit was closed; returns what the client must do with its key. */
    public KeyInstruction closeAgain() {
        return locked(() -> {
            if (!phases.isClosed()) {
                prepare();
            }
            KeyInstruction instruction = phases.close();
            keepOnThisNode();
            return instruction;
        });
    }

    private void keepOnThisNode() {
        if (!phases.isFailed() && session != null) {
            session.keepOnThisNode();
        }
    }

    /** Notes that nobody will store later what changes from now on. */
    public void finish() {
        run(() -> phases.setOver(true));
    }

    /** Notes that the request goes on, with an error page. */
    public void resume() {
        run(() -> phases.setOver(false));
    }

    /** A change of the session. */
    void change(Runnable work) {
        run(() -> {
            work.run();
            if (phases.isOver()) {
                closeAgain();
            }
        });
    }

    HttpSessions parts() {
        return parts;
    }

    ServletContext context() {
        return context;
    }

    /** The visit as it is, for reading. */
    Visit visit() {
        return phases.visit();
    }

    /** The visit for a change of this session. */
    Visit toChange(VisitSession changing) {
        boolean isLate = phases.isClosed();
        Visit visit = phases.open();
        if (isLate && phases.isFailed()) {
            changing.continueAs(visit.session().id());
        } else if (isLate && !visit.isStored()) {
            throw new IllegalStateException("the session ended while the response was under way");
        }
        return visit;
    }

    /** Whether the visit of the request is still open, so that its session is at hand. */
    boolean isOpen() {
        return locked(() -> !phases.isClosed());
    }

    /** A session of its own for work after the request. */
    SessionOfRequest afterRequest() {
        return locked(() -> new SessionOfRequest(parts, phases.next(), List.of(), context));
    }

    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private void run(Runnable work) {
        locked(() -> {
            work.run();
            return phases;
        });
    }
}
