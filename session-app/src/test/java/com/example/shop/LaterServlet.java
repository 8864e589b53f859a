package com.example.shop;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers on another thread: itself, or with {@code good} by {@link ViewServlet}. */
public final class LaterServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
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
