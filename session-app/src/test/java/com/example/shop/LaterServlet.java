package com.example.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers on another thread: itself, with {@code good} by {@link ViewServlet}, with {@code never} not in time. */
public final class LaterServlet extends HttpServlet {
    /** Jetty forgets a timeout that is over before it has noted its task, which takes a busy machine some milliseconds. */
    private static final long TIMEOUT_MILLIS = 200;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        if (request.getParameter("never") != null) {
            async.setTimeout(TIMEOUT_MILLIS);
            return;
        }
        async.start(() -> {
            String good = request.getParameter("good");
            if (good == null) {
                answer(async, request);
            } else {
                request.setAttribute("shown", good);
                request.getSession().setAttribute("lastShown", good);
                async.dispatch("/view");
            }
        });
    }

    private static void answer(AsyncContext async, HttpServletRequest request) {
        try {
            Page.write(
                    (HttpServletResponse) async.getResponse(),
                    "Later",
                    "user: " + User.of(request),
                    "answer " + Counter.count(request.getSession(), "laterAnswers"));
            async.complete();
        } catch (IOException disconnected) {
            throw new UncheckedIOException(disconnected);
        }
    }
}
