package io.usersessions.servlet;

import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives every request a visit, and closes it once, before the first byte of the response leaves.
 *
 * <p>The store is not asked unless a handler asks {@link #visitOf}. What follows from the visit - the cookie,
 * {@code Cache-Control: no-store} with it, {@code Vary: Cookie} wherever the session was looked at - is on the response in
 * whatever way it is committed. A request that ends with an exception or a status of 500 or more stores nothing, but a session
 * that was signed out ends. If the store fails the answer is 503 with {@code Retry-After}, if a sign-in or an edit is refused
 * it is 409, and what is beyond the quota of anonymous visitors is 413 or 429; {@link #detailOf} says why. None is ever turned into
 * an anonymous visit.
 *
 * <p>To be mapped for every dispatcher type and with asynchronous support; all dispatches of a request share one visit.
 */
public final class SessionFilter implements Filter {
    private static final String ATTRIBUTE = SessionFilter.class.getName() + ".guard";
    private static final String DETAIL = SessionFilter.class.getName() + ".detail";

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final ClientAddress address;

    public SessionFilter(Sessions sessions, SessionCookie cookie, ClientAddress address) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.address = address;
    }

    /**
     * The visit of a request. The first look at it has to come before the response begins, which would lack {@code Vary: Cookie}
     * otherwise.
     *
     * @throws IllegalStateException if the request did not come through this filter, or if the response began and the session
     *     was not asked for before
     */
    public static Visit visitOf(HttpServletRequest request) {
        CommitGuard guard = guardOf(request)
                .orElseThrow(() -> new IllegalStateException(
                        "no visit: map SessionFilter to " + request.getRequestURI() + " and to every dispatcher type"));
        Visit visit = guard.visit().visit();
        if (guard.hasBegun() && !visit.isLoaded()) {
            throw new IllegalStateException(
                    "too late for a first look: ask for the session before the response begins");
        }
        return visit;
    }

    /** Why this filter refused a request, safe to show; for the page or document that goes with the status. */
    public static Optional<String> detailOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(DETAIL));
    }

    /** The guard of the latest response of a request: an error page has a new one. */
    private static Optional<CommitGuard> guardOf(HttpServletRequest request) {
        return Optional.ofNullable((CommitGuard) request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean guardedAlready = request.getDispatcherType() == DispatcherType.FORWARD
                || request.getDispatcherType() == DispatcherType.INCLUDE;
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !(guardedAlready && guardOf(http).isPresent())) {
            guarded(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CommitGuard> around = CommitGuard.around(response);
        CommitGuard guard = around.orElseGet(() -> new CommitGuard(response, visitFor(request)));
        request.setAttribute(ATTRIBUTE, guard);
        try {
            if (around.isPresent()) {
                chain.doFilter(request, response);
            } else {
                chain.doFilter(new GuardedRequest(request, guard), guard);
            }
            if (!request.isAsyncStarted()) {
                guard.release();
            }
        } catch (IOException | ServletException | RuntimeException | Error failed) {
            Optional<Refusal> refusal = guard.refusalFor(failed);
            if (refusal.isEmpty()) {
                throw failed;
            }
            if (refusal.get() == Refusal.UNAVAILABLE) {
                request.getServletContext().log("answered 503: " + failed.getMessage());
            }
            request.setAttribute(DETAIL, refusal.get().detail());
            answer(request, guard, refusal.get());
        }
    }

    /** An asynchronous request that was begun has to be completed, or its client would wait for the timeout. */
    private static void answer(HttpServletRequest request, CommitGuard guard, Refusal refusal) throws IOException {
        if (request.isAsyncStarted()) {
            guard.refuse(refusal);
            request.getAsyncContext().complete();
        } else {
            guard.sendRefusal(refusal);
        }
    }

    private RequestVisit visitFor(HttpServletRequest request) {
        return guardOf(request)
                .map(CommitGuard::visit)
                .orElseGet(() -> new RequestVisit(
                        sessions,
                        cookie.answering(request),
                        sessions.open(cookie.keysIn(request), address.clientOf(request))));
    }
}
