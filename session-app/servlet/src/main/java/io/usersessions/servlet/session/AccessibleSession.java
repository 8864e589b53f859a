package io.usersessions.servlet.session;

import io.usersessions.domain.usecase.Visit;

/**
 * A session in a container of servlet 6.1. A class of its own, since the methods of a session could not be listed in a container of servlet 6.0 if
 * one of them had a type that is missing there.
 */
final class AccessibleSession extends VisitSession {
    private static final int MAJOR = 6;

    private AccessibleSession(SessionOfRequest owner, Visit visit) {
        super(owner, visit);
    }

    /** A session with all methods that its container knows. */
    static VisitSession of(SessionOfRequest owner, Visit visit) {
        int major = owner.context().getMajorVersion();
        boolean isKnown = major > MAJOR || (major == MAJOR && owner.context().getMinorVersion() > 0);
        return isKnown ? new AccessibleSession(owner, visit) : new VisitSession(owner, visit);
    }

    @Override
    public Accessor getAccessor() {
        return valid(() -> new SessionAccessor(owner(), this));
    }
}
