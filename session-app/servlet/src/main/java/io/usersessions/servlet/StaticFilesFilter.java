package io.usersessions.servlet;

import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;

/**
 * Lets the container send static files as fast as without {@link SessionFilter}: many containers hand a file to the operating system, but
 * only on a response of their own.
 *
 * <p>Map it to the name of the servlet that serves files, which is {@code default} in most containers, with asynchronous support. Such a
 * mapping comes after all URL patterns, so that the servlet is given the request and the response that the session filter was given. This is
 * done only if the session was not looked at, and if no other filter wraps them in between. From then on the response counts as begun.
 */
public final class StaticFilesFilter implements Filter {
    /** Exactly these: a servlet that extends one of them may ask for the session. */
    private static final Set<String> SERVLETS = Set.of(
            "org.apache.catalina.servlets.DefaultServlet",
            "org.eclipse.jetty.ee10.servlet.DefaultServlet",
            "org.eclipse.jetty.ee11.servlet.DefaultServlet");

    /** A filter without settings, as a container makes it that is given the name of the class. */
    public StaticFilesFilter() {}

    /** The names of the servlets of an application that serve files and nothing else. */
    static String[] servletsIn(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> SERVLETS.contains(String.valueOf(servlet.getClassName())))
                .map(Registration::getName)
                .toArray(String[]::new);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(response, "response");
        Objects.requireNonNull(chain, "chain");
        if (request instanceof GuardedRequest guarded
                && response instanceof CommitGuard guard
                && guard.canStandAside()) {
            guard.release();
            chain.doFilter(guarded.getRequest(), guard.getResponse());
        } else {
            chain.doFilter(request, response);
        }
    }
}
