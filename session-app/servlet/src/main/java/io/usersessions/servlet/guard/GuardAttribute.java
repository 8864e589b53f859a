package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request attribute that holds the guard of the latest response of a request: an error page has a new one. */
public final class GuardAttribute {
    private static final String NAME = "io.usersessions.servlet.SessionFilter.guard";

    private GuardAttribute() {}

    public static Optional<CommitGuard> of(HttpServletRequest request) {
        return Optional.ofNullable((CommitGuard) request.getAttribute(NAME));
    }

    public static void set(HttpServletRequest request, CommitGuard guard) {
        request.setAttribute(NAME, guard);
    }
}
