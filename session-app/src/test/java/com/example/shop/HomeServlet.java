package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Greets visitors, and counts what they do. */
public final class HomeServlet extends HttpServlet {
    private static final String LAST_VISIT = "lastVisit";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession();
        Page.write(
                response,
                session.isNew() ? "Welcome" : "Welcome back",
                "user: " + User.of(request),
                "visit " + Counter.count(session, "visits"),
                "points: " + Counter.add(session, "points", 3_000_000_000L),
                "language: " + language(session),
                "last visit: " + lastVisit(session),
                Flash.take(session),
                "cart at " + response.encodeURL(request.getContextPath() + "/cart"));
    }

    private static String language(HttpSession session) {
        return session.getAttribute(LanguageServlet.ATTRIBUTE) instanceof Locale chosen
                ? chosen.toLanguageTag()
                : "none";
    }

    private static String lastVisit(HttpSession session) {
        Instant now = Instant.now();
        String last = session.getAttribute(LAST_VISIT) instanceof Instant before
                ? ChronoUnit.HOURS.between(before, now) + " hours ago"
                : "never";
        session.setAttribute(LAST_VISIT, now);
        return last;
    }
}
