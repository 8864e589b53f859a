package io.usersessions.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The user agent of a request's client, as it is stored with the session. It is called once for each request that looks at its session. */
@FunctionalInterface
public interface ClientAgent {
    /** The agent, any text of the client, or empty if the request names none. */
    Optional<String> of(HttpServletRequest request);

    /** The header {@code User-Agent}. */
    static ClientAgent ofHeader() {
        return request -> Optional.ofNullable(request.getHeader("User-Agent"));
    }
}
