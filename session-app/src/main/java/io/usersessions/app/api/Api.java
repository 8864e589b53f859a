package io.usersessions.app.api;

import io.usersessions.app.account.People;
import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.route.RequestBodies;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.app.route.Routes;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.app.several.BrowserAccounts;
import io.usersessions.servlet.watch.SessionEventStreams;
import jakarta.servlet.http.HttpServletResponse;

/** The JSON API: the functions of the pages, for programs. */
public record Api(
        SessionDesk desk,
        People people,
        BrowserAccounts browser,
        CsrfTokens tokens,
        Devices devices,
        SessionEventStreams streams) {
    /** The beginning of every path of the API. */
    public static final String ROOT = "/api/";
    /** The way to authenticate, which a 401 must name: the session's cookie. */
    public static final String CHALLENGE = "Cookie realm=\"user-sessions\"";

    /** The path of the stream of events of a session. */
    public static final String EVENTS = "/api/v1/session/events";

    static final String JSON = "application/json";
    private static final String V1 = ROOT + "v1";

    /** The servlet that answers every path below {@link #ROOT}. */
    public RoutedServlet servlet(CsrfCheck csrf, RequestBodies bodies) {
        SessionCall session = new SessionCall(people.accounts(), tokens);
        SessionsCall sessions = new SessionsCall(desk, devices);
        Routes routes = new Routes()
                .post(V1 + "/sign-in", new SignInCall(people, browser)::signIn)
                .post(V1 + "/sign-out", session::signOut)
                .get(V1 + "/session", session::show)
                .get(EVENTS, new EventsCall(streams)::stream)
                .put(V1 + "/session/data/{name}", session::putAttribute)
                .delete(V1 + "/session/data/{name}", session::removeAttribute)
                .get(V1 + "/sessions", sessions::list)
                .delete(V1 + "/sessions", sessions::endOthers)
                .delete(V1 + "/sessions/{id}", sessions::end);
        return new RoutedServlet(routes, csrf, new HeaderProof(), bodies);
    }

    static RefusedRequest unauthorized(HttpServletResponse response, String detail) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        return new RefusedRequest(HttpServletResponse.SC_UNAUTHORIZED, detail);
    }
}
