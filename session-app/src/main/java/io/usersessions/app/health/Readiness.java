package io.usersessions.app.health;

import io.usersessions.app.route.Exchange;
import io.usersessions.domain.clock.ClockWatch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reports to a load balancer whether this node may get requests: 200, or 503 with the reason in one line. It reads neither the visit
 * nor the store.
 */
public final class Readiness {
    /** The path of this report. */
    public static final String PATH = "/health/ready";

    private final ClockWatch clock;

    public Readiness(ClockWatch clock) {
        this.clock = clock;
    }

    /** Answers a request. */
    public void show(Exchange exchange) throws IOException {
        boolean isReady = clock.isAgreed();
        HttpServletResponse response = exchange.response();
        response.setStatus(isReady ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(isReady ? "ready\n" : "not ready: the clock differs from the database's\n");
    }
}
