package io.usersessions.servlet.watch;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/**
 * Answers {@code GET} with a stream of events that tells its browser at once when its session ends, on whatever node. {@link
 * SessionEventStreams} describes the stream.
 *
 * <p>Map it to a path behind the session filter, with asynchronous support: {@code registration.setAsyncSupported(true)}. When the servlet is
 * destroyed, its streams end.
 */
public final class SessionEventsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final transient SessionEventStreams streams;

    public SessionEventsServlet(SessionEventStreams streams) {
        this.streams = Objects.requireNonNull(streams, "streams");
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (METHODS.contains(request.getMethod())) {
            streams.answer(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    public void destroy() {
        streams.close();
    }
}
