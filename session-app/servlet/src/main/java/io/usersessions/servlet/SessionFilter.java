package io.usersessions.servlet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.answer.ErrorAnswer;
import io.usersessions.servlet.guard.ClearedData;
import io.usersessions.servlet.guard.CommitGuard;
import io.usersessions.servlet.guard.GuardAttribute;
import io.usersessions.servlet.guard.OpenedVisit;
import io.usersessions.servlet.guard.RequestVisit;
import io.usersessions.servlet.session.HttpSessions;
import io.usersessions.servlet.transport.KeyExchange;
import io.usersessions.servlet.transport.KeyTransport;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives every request the session of its client: {@code request.getSession()} is an {@code HttpSession} over a visit, and {@link #visitOf} is
 * that visit itself. What the request changed is stored before the first byte of the response leaves.
 *
 * <p>The store is not queried unless a handler asks for the session. However the response is committed, it has the headers that follow
 * from the visit: the cookie and {@code Cache-Control: no-store} with it, and {@code Vary: Cookie} if the session was looked at. A
 * request that ends with an exception or a status of 500 or more stores nothing, but a session that was ended stays so. Clients without
 * cookies can use a {@link HeaderTransport}.
 *
 * <p>If the store fails, the answer is 503 with {@code Retry-After}. If a sign-in or an edit is refused, it is 409. Data or sessions
 * beyond the quota of anonymous visitors are answered with 413 or 429. {@link #detailOf} returns the reason. None of these is ever
 * answered as an anonymous visit.
 *
 * <p>{@link #addTo} adds the filter to an application. Whoever maps it by other means maps it to every path and dispatcher type, with
 * asynchronous support, before other filters; all dispatches of a request share one visit.
 */
public final class SessionFilter implements Filter {
    private static final String DETAIL = SessionFilter.class.getName() + ".detail";
    private static final String VISIT = SessionFilter.class.getName() + ".visit";

    private final Sessions sessions;
    private final KeyTransport transport;
    private final ClientAddress address;
    private final ClientAgent agent;
    private final HttpSessions httpSessions;
    private final ClearedData cleared;

    SessionFilter(SessionFilterBuilder parts) {
        sessions = parts.sessions;
        transport = parts.transport();
        address = parts.address;
        agent = parts.agent;
        httpSessions = parts.httpSessions();
        cleared = parts.cleared;
    }

    /** Starts a builder whose defaults work as they are: {@code SessionFilter.builder(sessions).build()}. */
    public static SessionFilterBuilder builder(Sessions sessions) {
        return new SessionFilterBuilder(Objects.requireNonNull(sessions, "sessions"));
    }

    /**
     * Adds this filter to an application: before the filters that it has, for every path and dispatcher type, with asynchronous support. Adds a
     * {@link StaticFilesFilter} for the servlet of Jetty or Tomcat that serves files. To be called while the application starts, by a
     * {@code ServletContextListener} or a {@code ServletContainerInitializer}.
     *
     * @throws IllegalStateException if the application has a session filter already, or if it has started
     */
    public void addTo(ServletContext context) {
        new FilterMappings(Objects.requireNonNull(context, "context")).add(this);
    }

    /**
     * The visit of a request. The session must be looked at for the first time before the response begins, or the response would lack
     * {@code Vary: Cookie}.
     *
     * @throws IllegalStateException if the request did not pass this filter, or if the response began before the session was looked at
     */
    public static Visit visitOf(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return GuardAttribute.of(request).map(SessionFilter::visitOf).orElseGet(() -> visitPutOn(request));
    }

    private static Visit visitOf(CommitGuard guard) {
        if (guard.hasBegun() && !guard.visit().isLookedAt()) {
            throw new IllegalStateException(
                    "too late for a first look: ask for the session before the response begins");
        }
        return guard.visit().visit();
    }

    private static Visit visitPutOn(HttpServletRequest request) {
        return Optional.ofNullable((Visit) request.getAttribute(VISIT))
                .orElseThrow(() -> new IllegalStateException(
                        "no visit: map SessionFilter to " + request.getRequestURI() + " and to every dispatcher type"));
    }

    /**
     * The client of a request as it is, for decisions such as those of a {@code SignInThrottle}; {@link Visit#client} is the part of it that the
     * settings let be stored. A request that does not pass this filter has the client of the visit that was {@linkplain #putVisit put} on it.
     *
     * @throws IllegalStateException if the request has no visit
     */
    public static Client clientOf(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return GuardAttribute.of(request)
                .map(guard -> guard.visit().client())
                .orElseGet(() -> visitPutOn(request).client());
    }

    /**
     * Puts a visit on a request that does not pass this filter, so that {@link #visitOf} returns it: for tests of handlers. The test closes the
     * visit. A request that passes the filter has the visit of the filter instead.
     *
     * @param request any request that keeps attributes, such as the mock request of a test library
     */
    public static void putVisit(HttpServletRequest request, Visit visit) {
        Objects.requireNonNull(request, "request");
        request.setAttribute(VISIT, Objects.requireNonNull(visit, "visit"));
    }

    /** The reason why this filter answered a request with an error, safe to show; for the page or document with the status. */
    public static Optional<String> detailOf(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return Optional.ofNullable((String) request.getAttribute(DETAIL));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(chain, "chain");
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            dispatch(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CommitGuard> guard = GuardAttribute.of(request);
        DispatcherType type = request.getDispatcherType();
        if (guard.isPresent() && type == DispatcherType.FORWARD) {
            forward(request, response, chain, guard.get());
        } else if (guard.isPresent() && type == DispatcherType.INCLUDE) {
            chain.doFilter(request, response);
        } else {
            guard(request, response, chain);
        }
    }

    /**
     * A forward discards what was written before it: some containers discard only what has reached them. The response ends with it: some
     * containers then ignore what is written.
     */
    private static void forward(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, CommitGuard guard)
            throws IOException, ServletException {
        guard.resetBuffer();
        chain.doFilter(request, response);
        if (!GuardedRequest.goesOn(request)) {
            guard.release();
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CommitGuard> around = CommitGuard.around(response);
        CommitGuard guard = around.orElseGet(() -> new CommitGuard(response, visitFor(request)));
        GuardAttribute.set(request, guard);
        guard.visit().resume();
        try {
            HttpServletRequest guarded = around.isPresent() ? request : new GuardedRequest(request, guard);
            chain.doFilter(guarded, around.isPresent() ? response : guard);
            if (!GuardedRequest.goesOn(guarded)) {
                guard.release();
                guard.visit().finish();
            }
        } catch (IOException | ServletException | RuntimeException | Error failed) {
            Optional<ErrorAnswer> answer = guard.answerTo(failed);
            if (answer.isEmpty()) {
                throw failed;
            }
            send(answer.get(), request, guard, failed);
        }
    }

    /** An asynchronous request that was begun must be completed, or its client would wait for the timeout. */
    private static void send(ErrorAnswer answer, HttpServletRequest request, CommitGuard guard, Throwable failure)
            throws IOException {
        if (answer == ErrorAnswer.UNAVAILABLE) {
            request.getServletContext().log("answered 503: " + failure.getMessage());
        }
        request.setAttribute(DETAIL, answer.detail());
        if (request.isAsyncStarted()) {
            guard.replaceWith(answer);
            request.getAsyncContext().complete();
        } else {
            guard.send(answer);
        }
    }

    private RequestVisit visitFor(HttpServletRequest request) {
        return GuardAttribute.of(request)
                .map(CommitGuard::visit)
                .orElseGet(() -> new RequestVisit(() -> opened(request)));
    }

    private OpenedVisit opened(HttpServletRequest request) {
        KeyExchange exchange = transport.exchangeOf(request);
        List<String> keys = exchange.presentedKeys();
        Client client = new Client(agent.of(request), address.of(request));
        Visit visit = sessions.open(keys, client);
        return new OpenedVisit(
                sessions, exchange, client, visit, httpSessions.of(visit, keys, request.getServletContext()), cleared);
    }
}
