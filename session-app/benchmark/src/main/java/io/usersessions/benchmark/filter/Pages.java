package io.usersessions.benchmark.filter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;

/** Pages of a few bytes, which differ in what they do with the session. */
final class Pages {
    private static final byte[] BODY = new byte[200];

    /** Does not ask for the session. */
    static final FilterChain UNTOUCHED = (request, response) -> write(response);

    /** Reads one attribute of the session. */
    static final FilterChain LOOKED_AT = (request, response) -> {
        HttpSession session = Objects.requireNonNull(((HttpServletRequest) request).getSession(false), "session");
        Objects.requireNonNull(session.getAttribute("locale"), "locale");
        write(response);
    };

    private Pages() {}

    private static void write(ServletResponse response) throws IOException {
        response.getOutputStream().write(BODY);
    }
}
