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
    private final ReentrantLock lock = new ReentrantLock();

    private Visit visit;
    private boolean isClosed;
    private boolean isFailed;
    private boolean isOver;
    private @Nullable VisitSession session;

    SessionOfRequest(HttpSessions parts, Visit visit, List<String> presented, ServletContext context) {
        this.parts = parts;
        this.visit = visit;
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
        boolean exists = visit.isStored() || !visit.session().isBlank();
        session = exists ? AccessibleSession.of(this, visit) : null;
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
        open();
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
        return requested().isPresent()
                && locked(() -> visit.isStored()
                        && requested().filter(visit.session().id()::equals).isPresent());
    }

    /** The user who is signed in. */
    public Optional<UserId> user() {
        return locked(() -> visit.user());
    }

    /** Signs the user out, if one is signed in; that ends the session. */
    public void signOut() {
        locked(() -> {
            VisitSession found = visit.user().isPresent() ? existing() : null;
            if (found != null) {
                found.invalidate();
            }
            return isClosed;
        });
    }

    /** Brings the visit up to date before it is closed: values that the application changed after it put them. */
    public void prepare() {
        locked(() -> {
            if (!isFailed && session != null && session.isValid()) {
                session.refresh();
            }
            return isClosed;
        });
    }

    /** Notes that the visit is closed and stored. */
    public void closed() {
        locked(() -> {
            isClosed = true;
            keepOnThisNode();
            return isClosed;
        });
    }

    /** Notes that the visit is closed and that the request failed: nothing that follows is stored. */
    public void failed() {
        locked(() -> {
            isFailed = true;
            isClosed = true;
            return isClosed;
        });
    }

    /** Stores what changed after the visit was closed; returns what the client must do with its key. */
    public KeyInstruction closeAgain() {
        return locked(() -> {
            KeyInstruction instruction = isClosed ? new KeyInstruction.Keep() : closedAgain();
            keepOnThisNode();
            return instruction;
        });
    }

    private void keepOnThisNode() {
        if (!isFailed && session != null) {
            session.keepOnThisNode();
        }
    }

    private KeyInstruction closedAgain() {
        if (isFailed) {
            isClosed = true;
            return parts.sessions().abandon(visit);
        }
        prepare();
        isClosed = true;
        return parts.sessions().close(visit);
    }

    /** Notes that nobody will store later what changes from now on. */
    public void finish() {
        locked(() -> {
            isOver = true;
            return isOver;
        });
    }

    /** Notes that the request goes on, with an error page. */
    public void resume() {
        locked(() -> {
            isOver = false;
            return isOver;
        });
    }

    /** A change of the session. */
    <T extends @Nullable Object> T changing(Supplier<T> work) {
        return locked(() -> {
            T result = work.get();
            if (isOver) {
                closeAgain();
            }
            return result;
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
        return visit;
    }

    /** The visit for a change of this session. */
    Visit toChange(VisitSession changing) {
        if (isClosed) {
            open();
            if (isFailed) {
                changing.continueAs(visit.session().id());
            } else if (!visit.isStored()) {
                throw new IllegalStateException("the session ended while the response was under way");
            }
        }
        return visit;
    }

    private void open() {
        if (isClosed) {
            visit = parts.sessions().reopen(visit);
            isClosed = false;
        }
    }

    /** Whether the visit of the request is still open, so that its session is at hand. */
    boolean isOpen() {
        return locked(() -> !isClosed);
    }

    /** A session of its own for work after the request. */
    SessionOfRequest afterRequest() {
        return locked(() -> new SessionOfRequest(parts, parts.sessions().reopen(visit), List.of(), context));
    }

    <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
