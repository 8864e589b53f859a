package io.usersessions.servlet.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Why a request gets no stream, as a problem document. */
enum StreamRefusal {
    NOBODY(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", "Nobody is signed in.", "WWW-Authenticate", "Cookie"),
    TOO_MANY_OF_SESSION(
            429, "Too Many Requests", "This session has as many event streams as it may have.", "Retry-After", "60"),
    TOO_MANY_OF_NODE(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "Service Unavailable",
            "This server cannot open another event stream at the moment.",
            "Retry-After",
            "10");

    private final int status;
    private final String title;
    private final String detail;
    private final String header;
    private final String value;

    StreamRefusal(int status, String title, String detail, String header, String value) {
        this.status = status;
        this.title = title;
        this.detail = detail;
        this.header = header;
        this.value = value;
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(header, value);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
