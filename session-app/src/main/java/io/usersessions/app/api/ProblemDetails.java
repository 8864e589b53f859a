package io.usersessions.app.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An error in the format of RFC 9457.
 *
 * @param type {@code about:blank}: the status is the kind of the error
 * @param title the name of the status
 * @param status the HTTP status
 * @param detail the explanation for people
 */
public record ProblemDetails(String type, String title, int status, String detail) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem for a status, with the standard name of the status as its title. */
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
