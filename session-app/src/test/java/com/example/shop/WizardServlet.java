package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** An order in three steps; the answers are removed when it is placed. */
public final class WizardServlet extends HttpServlet {
    private static final String PREFIX = "wizard.";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        Page.write(response, "Order", answers(session).toArray());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        String step = request.getPathInfo().substring(1);
        if (step.equals("place")) {
            String order = String.join(", ", answers(session));
            names(session).forEach(session::removeAttribute);
            Page.write(response, "Ordered", order, "left: " + names(session));
        } else {
            session.setAttribute(PREFIX + step, request.getParameter("answer"));
            response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + "/wizard/next"));
        }
    }

    private static List<String> answers(HttpSession session) {
        return names(session).stream()
                .map(name -> name.substring(PREFIX.length()) + " is " + session.getAttribute(name))
                .toList();
    }

    private static List<String> names(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .toList();
    }
}
