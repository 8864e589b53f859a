package io.usersessions.servlet;

import io.usersessions.servlet.async.GuardedAsync;
import io.usersessions.servlet.guard.CommitGuard;
import io.usersessions.servlet.session.OwnerPrincipal;
import io.usersessions.servlet.session.SessionOfRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request whose session is that of its visit, and whose asynchronous part uses the guarded response; the container would use its own. */
final class GuardedRequest extends HttpServletRequestWrapper {
    private final CommitGuard guard;
    private volatile @Nullable GuardedAsync async;

    GuardedRequest(HttpServletRequest request, CommitGuard guard) {
        super(request);
        this.guard = guard;
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
        return session().requestedId();
    }

    @Override
    public boolean isRequestedSessionIdValid() {
        return session().isRequestedIdValid();
    }

    @Override
    public boolean isRequestedSessionIdFromCookie() {
        return guard.visit().isByCookie() && session().requestedId() != null;
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

    @Override
    public AsyncContext startAsync() {
        return startAsync(this, guard);
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        AsyncContext context = super.startAsync(request, response);
        GuardedAsync previous = async;
        GuardedAsync begun = guarded(context, request == this && response == guard);
        if (previous != null) {
            previous.followedBy(begun);
        }
        return begun;
    }

    /** The context of this cycle, which may have been started outside the filter. */
    @Override
    public AsyncContext getAsyncContext() {
        AsyncContext context = super.getAsyncContext();
        GuardedAsync begun = async;
        return begun == null ? guarded(context, context.hasOriginalRequestAndResponse()) : begun;
    }

    private GuardedAsync guarded(AsyncContext context, boolean original) {
        GuardedAsync begun = GuardedAsync.begin(context, guard, original);
        async = begun;
        return begun;
    }
}
