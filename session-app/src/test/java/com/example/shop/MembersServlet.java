package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For those who have signed in: their pages, and how their session is. */
public final class MembersServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.write(
                response,
                "Members",
                "user: " + User.of(request),
                "page: " + request.getPathInfo(),
                Flash.take(request.getSession()),
                "idle at most: " + request.getSession().getMaxInactiveInterval(),
                "id valid: " + request.isRequestedSessionIdValid(),
                "id from cookie: " + request.isRequestedSessionIdFromCookie(),
                "id from URL: " + request.isRequestedSessionIdFromURL());
    }

    /** Changes how long the session may be idle. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setMaxInactiveInterval(Integer.parseInt(request.getParameter("seconds")));
        doGet(request, response);
    }
}
