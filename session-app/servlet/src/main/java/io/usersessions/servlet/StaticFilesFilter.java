package io.usersessions.servlet;

import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Lets the container send static files as fast as without {@link SessionFilter}: many containers hand a file to the operating system, but
 * only on a response of their own.
 *
 * <p>Map it to the name of the servlet that serves files, which is {@code default} in most containers, with asynchronous support. Such a
 * mapping comes after all URL patterns, so that the servlet is given the request and the response that the session filter was given. This is
 * done only if the session was not looked at, and if no other filter wraps them in between. From then on the response counts as begun.
 */
public final class StaticFilesFilter implements Filter {
    /** A filter without settings, as a container makes it that is given the name of the class. */
    public StaticFilesFilter() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Objects.requireNonNull(chain, "chain");
        if (Objects.requireNonNull(request, "request") instanceof GuardedRequest guarded
                && Objects.requireNonNull(response, "response") instanceof CommitGuard guard
                && guard.canStandAside()) {
            guard.release();
            chain.doFilter(guarded.getRequest(), guard.getResponse());
        } else {
            chain.doFilter(request, response);
        }
    }
}
