package io.usersessions.app.api;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.csrf.CsrfCheck;
import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.app.device.Devices;
import io.usersessions.app.route.RefusedRequest;
import io.usersessions.app.route.RequestBodies;
import io.usersessions.app.route.RoutedServlet;
import io.usersessions.app.route.Routes;
import io.usersessions.domain.usecase.Sessions;
import jakarta.servlet.http.HttpServletResponse;

/** The JSON API: what the pages do, for programs. */
public final class Api {
    /** Every path of the API begins with this. */
    public static final String ROOT = "/api/";
    /** How to authenticate, as a 401 has to say: with the session's cookie. */
    public static final String CHALLENGE = "Cookie realm=\"user-sessions\"";

    static final String JSON = "application/json";
    private static final String V1 = ROOT + "v1";

    private Api() {}

    /** The servlet that answers every path below {@link #ROOT}. */
    public static RoutedServlet servlet(
            Sessions sessions,
            Accounts accounts,
            FailedSignIns failures,
            CsrfTokens tokens,
            CsrfCheck csrf,
            Devices devices,
            RequestBodies bodies) {
        SessionCall session = new SessionCall(accounts, tokens);
        SessionsCall own = new SessionsCall(sessions, devices);
        Routes routes = new Routes()
                .post(V1 + "/sign-in", new SignInCall(accounts, failures)::signIn)
                .post(V1 + "/sign-out", session::signOut)
                .get(V1 + "/session", session::show)
                .put(V1 + "/session/data/{name}", session::putAttribute)
                .delete(V1 + "/session/data/{name}", session::removeAttribute)
                .get(V1 + "/sessions", own::list)
                .delete(V1 + "/sessions", own::endOthers)
                .delete(V1 + "/sessions/{id}", own::end);
        return new RoutedServlet(routes, csrf, new HeaderProof(), bodies);
    }

    static RefusedRequest unauthorized(HttpServletResponse response, String detail) {
        response.setHeader("WWW-Authenticate", CHALLENGE);
        return new RefusedRequest(HttpServletResponse.SC_UNAUTHORIZED, detail);
    }
}
