package io.usersessions.servlet.recent;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * The answer to a program: 401 with the challenge of RFC 9470, section 3, in the authentication scheme of this library, and a problem document
 * (RFC 9457).
 *
 * @param age that the authentication may have
 */
public record Challenge(Duration age) {
    private static final String DETAIL = "Authenticate again: this needs an authentication that is more recent.";

    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(
                "WWW-Authenticate",
                "Session error=\"insufficient_user_authentication\", error_description=\"" + DETAIL + "\", max_age=\""
                        + age.toSeconds() + "\"");
        byte[] problem = problem().getBytes(US_ASCII);
        response.setContentType("application/problem+json");
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    private String problem() {
        return "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"" + DETAIL
                + "\",\"max_age\":" + age.toSeconds() + "}";
    }
}
