package io.usersessions.spring.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A request whose session is a {@link SecuritySession}. */
final class SecurityRequest extends HttpServletRequestWrapper {
    private final HttpServletRequest request;
    private final SignIns signIns;
    private final RestoredContexts contexts;
    private @Nullable SecuritySession known;

    SecurityRequest(HttpServletRequest request, SignIns signIns, RestoredContexts contexts) {
        super(request);
        this.request = request;
        this.signIns = signIns;
        this.contexts = contexts;
    }

    @Override
    public HttpSession getSession() {
        return over(request.getSession());
    }

    @Override
    public @Nullable HttpSession getSession(boolean create) {
        HttpSession session = request.getSession(create);
        return session == null ? null : over(session);
    }

    private synchronized SecuritySession over(HttpSession session) {
        SecuritySession last = known;
        if (last == null || last.session() != session) {
            last = new SecuritySession(session, request, signIns, contexts);
            known = last;
        }
        return last;
    }
}
