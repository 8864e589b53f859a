package io.usersessions.servlet.session;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session as the servlet specification describes it, over a visit. Its id is the public handle, which opens nothing. */
class VisitSession implements HttpSession {
    private enum State {
        VALID,
        ENDING,
        ENDED
    }

    private final SessionOfRequest owner;
    private final BoundAttributes attributes;
    private final boolean isNew;
    private final Instant lastAccess;

    private Session known;
    private SessionId id;
    private State state = State.VALID;

    VisitSession(SessionOfRequest owner, Visit visit) {
        this.owner = owner;
        this.isNew = !visit.isStored();
        this.lastAccess = visit.session().lastActivity();
        this.known = visit.session();
        this.id = known.id();
        this.attributes = new BoundAttributes(this, owner);
    }

    /** Whether this is still the session of the request; a sign-in changes its id, and a sign-out ends it. */
    boolean isValid() {
        if (state == State.VALID && !owner.visit().session().id().equals(id)) {
            follow(owner.visit().session());
        }
        return state != State.ENDED;
    }

    private void follow(Session now) {
        if (now.user().isEmpty()) {
            state = State.ENDED;
        } else {
            String before = id.toString();
            attributes.follow(known.isCarriedInto(now) && !owner.visit().isUnderFormerKey());
            known = now;
            id = now.id();
            owner.parts().listeners().idChanged(this, before);
        }
    }

    final <T extends @Nullable Object> T valid(Supplier<T> work) {
        return owner.locked(() -> {
            if (!isValid()) {
                throw new IllegalStateException("the session was invalidated");
            }
            return work.get();
        });
    }

    private void change(Runnable work) {
        owner.change(() -> valid(() -> {
            work.run();
            return state;
        }));
    }

    final SessionOfRequest owner() {
        return owner;
    }

    private Session session() {
        return owner.visit().session();
    }

    /** Goes on under another id: nothing of this request is stored. */
    void continueAs(SessionId other) {
        id = other;
    }

    SessionId sessionId() {
        return id;
    }

    void refresh() {
        attributes.refresh();
    }

    void keepOnThisNode() {
        if (isValid()) {
            attributes.keepOnThisNode(session().expireDate());
        }
    }

    @Override
    public String getId() {
        return owner.locked(() -> {
            isValid();
            return id.toString();
        });
    }

    @Override
    public long getCreationTime() {
        return valid(() -> session().createdAt().toEpochMilli());
    }

    /** The time of the request before this one, accurate to the touch interval. */
    @Override
    public long getLastAccessedTime() {
        return valid(
                () -> Math.max(lastAccess.toEpochMilli(), session().createdAt().toEpochMilli()));
    }

    @Override
    public ServletContext getServletContext() {
        return owner.context();
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        owner.change(() -> {
            if (isValid()) {
                owner.toChange(this)
                        .lasting(InactiveInterval.apply(seconds, session().lifetime()));
            }
        });
    }

    @Override
    public int getMaxInactiveInterval() {
        return owner.locked(() -> InactiveInterval.of(session().lifetime()));
    }

    @Override
    public @Nullable Object getAttribute(@Nullable String name) {
        return valid(() -> name == null ? null : attributes.get(name));
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return valid(() -> Collections.enumeration(attributes.names()));
    }

    @Override
    public void setAttribute(@Nullable String name, @Nullable Object value) {
        if (name == null) {
            throw new IllegalArgumentException("an attribute has a name");
        }
        change(() -> {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
    }

    @Override
    public void removeAttribute(@Nullable String name) {
        change(() -> {
            if (name != null) {
                attributes.remove(name);
            }
        });
    }

    /** Attributes are told when the session is no longer valid: Tomcat closes the WebSockets of its user only then. */
    @Override
    public void invalidate() {
        change(() -> {
            if (state == State.ENDING) {
                throw new IllegalStateException("the session is being invalidated");
            }
            Visit visit = owner.toChange(this);
            state = State.ENDING;
            owner.parts().listeners().destroyed(this);
            Map<String, Object> bound = attributes.end();
            state = State.ENDED;
            visit.signOut();
            bound.forEach((name, value) -> owner.parts().listeners().removed(this, name, value));
        });
    }

    @Override
    public boolean isNew() {
        return valid(() -> isNew);
    }

    /** Only the id. */
    @Override
    public String toString() {
        return "HttpSession[" + id + "]";
    }
}
