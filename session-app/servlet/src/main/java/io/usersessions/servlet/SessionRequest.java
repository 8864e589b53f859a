package io.usersessions.servlet;

import io.usersessions.servlet.guard.CommitGuard;
import io.usersessions.servlet.session.OwnerPrincipal;
import io.usersessions.servlet.session.SessionOfRequest;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request whose session and user are those of its visit. */
abstract class SessionRequest extends HttpServletRequestWrapper {
    private final CommitGuard guard;

    SessionRequest(HttpServletRequest request, CommitGuard guard) {
        super(request);
        this.guard = guard;
    }

    /** The guard of the response. */
    final CommitGuard guard() {
        return guard;
    }

    private SessionOfRequest session() {
        return guard.visit().session();
    }

    @Override
    public HttpSession getSession() {
        return session().orBegun(guard.hasBegun());
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        return create ? getSession() : session().ifAny();
    }

    @Override
    public String changeSessionId() {
        return session().changeKey(guard.hasBegun());
    }

    @Override
    public @Nullable String getRequestedSessionId() {
        return guard.visit().requestedId();
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return session().isRequestedIdValid();
    }

    @Override
    public boolean isRequestedSessionIdFromCookie() {
        return guard.visit().isRequestedByCookie();
    }

    @Override
    public boolean isRequestedSessionIdFromURL() {
        return false;
    }

    /** The user whom the container authenticated, or else the user of the session. */
    @Override
    public @Nullable Principal getUserPrincipal() {
        Principal known = super.getUserPrincipal();
        return known == null ? session().user().map(OwnerPrincipal::new).orElse(null) : known;
    }

    @Override
    public @Nullable String getRemoteUser() {
        Principal user = getUserPrincipal();
        return user == null ? super.getRemoteUser() : user.getName();
    }

    /** Leaves out the container if it authenticated nobody: without a security configuration it would refuse. */
    @Override
    public void logout() throws ServletException {
        if (super.getUserPrincipal() != null) {
            super.logout();
        }
        try {
            session().signOut();
        } catch (IllegalStateException late) {
            throw new ServletException(late);
        }
    }
}
