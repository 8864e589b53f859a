package io.usersessions.app.health;

import io.usersessions.app.route.Exchange;
import io.usersessions.domain.clock.ClockWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells who distributes requests whether this node is to get any: 200, or 503 and why not in a line. Asks neither the visit nor the
 * store.
 */
public final class Readiness {
    /** Where it is asked for. */
    public static final String PATH = "/health/ready";

    private final ClockWatch clock;

    public Readiness(ClockWatch clock) {
        this.clock = clock;
    }

    /** Answers. */
    public void show(Exchange exchange) throws IOException {
        boolean isReady = clock.isAgreed();
        HttpServletResponse response = exchange.response();
        response.setStatus(isReady ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(isReady ? "ready\n" : "not ready: the clock differs from the database's\n");
    }
}
