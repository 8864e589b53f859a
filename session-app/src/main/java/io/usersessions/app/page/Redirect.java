package io.usersessions.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Redirects the browser to another page after a form was handled, or where a page cannot be shown. */
public final class Redirect {
    /** The path of the page where people sign in. */
    public static final String SIGN_IN = "/sign-in";
    /** The path of the page where people confirm that it is them. */
    public static final String STEP_UP = "/step-up";
    /** The path of the page that says that a session has ended. */
    public static final String SIGNED_OUT = "/signed-out";

    /** The path of the page where people choose among the accounts of their browser. */
    public static final String ACCOUNTS = "/accounts";

    private Redirect() {}

    /** Keeps the path relative: an absolute URL would repeat a host that the client chose. */
    public static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    /** A path with the page to go to afterwards. */
    public static String withNext(String path, String next) {
        return path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /**
     * Redirects whoever is not signed in: to the sign-in page, or to the page that says that the session has ended; from there to the user's
     * sessions.
     */
    public static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        toSignIn(request, response, Section.SESSIONS.path());
    }

    /** The same, and from there back to the page that was asked for. */
    public static void toSignInAndBack(HttpServletRequest request, HttpServletResponse response) {
        toSignIn(request, response, LocalPath.of(request));
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String next) {
        to(withNext(hasEnded(request) ? SIGNED_OUT : SIGN_IN, next), response);
    }

    /** Whether the browser has the key of a session that is no more. */
    public static boolean hasEnded(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
