package io.usersessions.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An error as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the status says which kind of error it is
 * @param title the name of the status
 * @param status the HTTP status
 * @param detail what a person can do about it
 */
public record ProblemDetails(String type, String title, int status, String detail) {
    /** How a problem is written. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem of a status, of the name the standard gives it. */
    public static ProblemDetails of(int status, String detail) {
        return new ProblemDetails("about:blank", StatusPhrase.of(status), status, detail);
    }

    /** Answers with the problem. */
    public void send(HttpServletResponse response) throws IOException {
        JsonResponse.send(response, status, MEDIA_TYPE, this);
    }

    /** The problem as JSON. */
    public byte[] json() {
        return JsonResponse.bytes(this);
    }
}
