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
            boolean isNew = replaceId(request);
            HttpSession session = request.getSession();
            session.setAttribute(User.ATTRIBUTE, request.getParameter("name"));
            Flash.redirect(request, response, wanted(session), "signed in under a new id: " + isNew);
        } else {
            Flash.redirect(request, response, "/login", "wrong password");
        }
    }

    /** Prevents session fixation. */
    private static boolean replaceId(HttpServletRequest request) {
        String before = request.getSession().getId();
        String after = request.changeSessionId();
        return !after.equals(before) && after.equals(request.getSession().getId());
    }

    private static String wanted(HttpSession session) {
        String wanted = session.getAttribute(MembersFilter.WANTED) instanceof String path ? path : "/home";
        session.removeAttribute(MembersFilter.WANTED);
        return wanted;
    }
}
