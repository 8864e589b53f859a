package io.usersessions.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request attribute that holds the guard of the latest response of a request: an error page has a new one. */
final class GuardAttribute {
    private static final String NAME = SessionFilter.class.getName() + ".guard";

    private GuardAttribute() {}

    static Optional<CommitGuard> of(HttpServletRequest request) {
        return Optional.ofNullable((CommitGuard) request.getAttribute(NAME));
    }

    static void set(HttpServletRequest request, CommitGuard guard) {
        request.setAttribute(NAME, guard);
    }
}
