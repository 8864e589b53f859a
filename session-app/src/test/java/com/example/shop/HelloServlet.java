package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;

/** Has a session and puts nothing into it. */
public final class HelloServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        Page.write(
                response,
                session.isNew() ? "Hello" : "Hello again",
                "id valid: " + request.isRequestedSessionIdValid(),
                "attributes: "
                        + Collections.list(session.getAttributeNames()).stream()
                                .sorted()
                                .toList(),
                "created before last access: " + (session.getCreationTime() <= session.getLastAccessedTime()));
    }
}
