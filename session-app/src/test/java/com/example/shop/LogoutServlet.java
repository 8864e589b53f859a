package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the session. With {@code farewell}, a new one says goodbye. */
public final class LogoutServlet extends HttpServlet {
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (request.getParameter("farewell") == null) {
            Page.write(response, "Signed out", "session left: " + (request.getSession(false) != null), fate(session));
        } else {
            Flash.redirect(request, response, "/home", "goodbye");
        }
    }

    private static String fate(HttpSession session) {
        try {
            return session == null ? "no session" : "still has " + session.getAttribute(User.ATTRIBUTE);
        } catch (IllegalStateException invalidated) {
            return "invalidated";
        }
    }
}
