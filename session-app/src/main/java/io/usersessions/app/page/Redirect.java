package io.usersessions.app.page;

import jakarta.servlet.http.HttpServletResponse;

/** Redirects the browser to another page after a form was handled. */
final class Redirect {
    private Redirect() {}

    /** Keeps the path relative: an absolute URL would repeat a host that the client chose. */
    static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    /** Redirects to the sign-in page, and from there to the user's sessions. */
    static void toSignIn(HttpServletResponse response) {
        to(SignInPage.PATH + "?next=" + SessionsPage.PATH, response);
    }
}
