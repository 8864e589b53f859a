package io.usersessions.app.web;

import jakarta.servlet.http.HttpServletResponse;

/** Sends the browser on to read another page, after a form was taken. */
final class Redirect {
    private Redirect() {}

    /** The path as it is: made absolute it would repeat a host that the client chose. */
    static void to(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        response.setHeader("Cache-Control", "no-store");
    }

    /** To the sign-in page, and from there to one's sessions. */
    static void toSignIn(HttpServletResponse response) {
        to("/sign-in?next=" + SessionsPage.PATH, response);
    }
}
