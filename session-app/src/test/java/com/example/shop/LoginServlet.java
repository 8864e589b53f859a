package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
        HttpSession session =
                request.getParameter("classic") == null ? renamed(request) : replaced(request, request.getSession());
        session.setAttribute(User.ATTRIBUTE, name);
        session.setAttribute("presence", new Presence(name));
    }

    private static HttpSession renamed(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        return session;
    }

    /** As before servlet 3.1. */
    private static HttpSession replaced(HttpServletRequest request, HttpSession before) {
        Map<String, Object> attributes = new TreeMap<>();
        Collections.list(before.getAttributeNames()).forEach(name -> attributes.put(name, before.getAttribute(name)));
        before.invalidate();
        HttpSession session = request.getSession();
        attributes.forEach(session::setAttribute);
        return session;
    }

    private static String wanted(HttpSession session) {
        String wanted = session.getAttribute(MembersFilter.WANTED) instanceof String path ? path : "/home";
        session.removeAttribute(MembersFilter.WANTED);
        return wanted;
    }
}
