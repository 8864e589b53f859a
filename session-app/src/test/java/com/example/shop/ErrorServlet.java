package com.example.shop;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The page for every error; it knows who is signed in. */
public final class ErrorServlet extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Page.write(
                response,
                "Sorry",
                "status " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE),
                "at " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                "user: " + User.of(request),
                session == null ? "no session" : "last fault: " + session.getAttribute("lastFault"));
    }
}
