package com.example.shop;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;

/** How many sessions there are, and how many of them are signed in; asks for none itself. */
public final class OnlineServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> events =
                Ledger.of(getServletContext(), SessionEvents.LEDGER).lines();
        Page.write(
                response,
                "Online",
                "sessions: " + difference(events, SessionEvents.CREATED, SessionEvents.DESTROYED),
                "users: " + difference(events, SessionEvents.SIGNED_IN, SessionEvents.SIGNED_OUT),
                "presence: " + Ledger.of(getServletContext(), "presence.txt").lines());
    }

    private static int difference(List<String> events, String more, String fewer) {
        return Collections.frequency(events, more) - Collections.frequency(events, fewer);
    }
}
