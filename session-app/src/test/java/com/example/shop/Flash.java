package com.example.shop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** A message that the next page shows once. */
final class Flash {
    private static final String NAME = "flash";

    private Flash() {}

    /** Redirects to a page of the shop that shows the message. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path, String message)
            throws IOException {
        request.getSession().setAttribute(NAME, message);
        response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + path));
    }

    static String take(HttpSession session) {
        String message = session.getAttribute(NAME) instanceof String text ? text : "none";
        session.removeAttribute(NAME);
        return "message: " + message;
    }
}
