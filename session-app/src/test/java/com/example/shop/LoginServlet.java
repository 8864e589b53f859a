package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Signs in whoever knows the password, under a new session id. */
public final class LoginServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Page.write(
                response,
                "Sign in",
                session == null ? "no session" : Flash.take(session),
                "form for " + response.encodeURL(request.getContextPath() + "/login"));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("secret".equals(request.getParameter("password"))) {
            signIn(request);
            Flash.redirect(request, response, wanted(request.getSession()), "signed in");
        } else {
            Flash.redirect(request, response, "/login", "wrong password");
        }
    }

    /** The visitor may have the session of somebody else, who must not be signed in with it. */
    private static void signIn(HttpServletRequest request) {
        String name = request.getParameter("name");
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(User.ATTRIBUTE, name);
        session.setAttribute("presence", new Presence(name));
    }

    private static String wanted(HttpSession session) {
        String wanted = session.getAttribute(MembersFilter.WANTED) instanceof String path ? path : "/home";
        session.removeAttribute(MembersFilter.WANTED);
        return wanted;
    }
}
