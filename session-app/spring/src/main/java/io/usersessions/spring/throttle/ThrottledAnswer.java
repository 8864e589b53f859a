package io.usersessions.spring.throttle;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Answers a request whose password was not checked: with a sentence for people, and a problem document (RFC 9457) for others. */
record ThrottledAnswer(SignInThrottledException refusal) {
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setHeader("Retry-After", Long.toString(refusal.retryAfterSeconds()));
        response.setHeader("Cache-Control", "no-store");
        boolean isForPeople = Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"))
                .isPresent();
        response.setContentType(isForPeople ? "text/html;charset=UTF-8" : "application/problem+json");
        response.getOutputStream().write((isForPeople ? page() : problem()).getBytes(StandardCharsets.UTF_8));
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in later</title></head>
                <body><main><h1>Sign in later</h1><p>%s</p></main></body>
                </html>
                """.formatted(refusal.getMessage());
    }

    private String problem() {
        return """
                {"title":"Sign in later","status":%d,"detail":"%s"}
                """.formatted(refusal.status(), refusal.getMessage());
    }
}
