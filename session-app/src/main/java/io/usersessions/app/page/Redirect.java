package io.usersessions.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Redirects the browser to another page after a form was handled. */
public final class Redirect {
    /** The path of the page where people sign in. */
    public static final String SIGN_IN = "/sign-in";

    private Redirect() {}

    /** Keeps the path relative: an absolute URL would repeat a host that the client chose. */
    public static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    /** A path with the page to go to afterwards. */
    public static String withNext(String path, String next) {
        return path + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** Redirects to the sign-in page, and from there to the user's sessions. */
    public static void toSignIn(HttpServletResponse response) {
        to(withNext(SIGN_IN, Section.SESSIONS.path()), response);
    }

    /** Redirects to the sign-in page, and from there back to the page that was asked for. */
    public static void toSignIn(HttpServletRequest request, HttpServletResponse response) {
        to(withNext(SIGN_IN, LocalPath.of(request)), response);
    }
}
