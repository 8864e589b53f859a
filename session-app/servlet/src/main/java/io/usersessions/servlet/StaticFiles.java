package io.usersessions.servlet;

import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The last filter before the default servlet of a container, which sends a file without a copy only with the container's own request and
 * response. It never asks for the session, so it gets them if nothing depends on the guard.
 */
final class StaticFiles implements Filter {
    static final Set<String> DEFAULT_SERVLETS = Set.of(
            "org.apache.catalina.servlets.DefaultServlet",
            "org.eclipse.jetty.ee10.servlet.DefaultServlet",
            "org.eclipse.jetty.ee11.servlet.DefaultServlet");

    private StaticFiles() {}

    /** Adds this filter before the servlets of these classes: exactly these, because their heirs may ask for the session. */
    static void addTo(ServletContext context, Set<String> classes) {
        String[] names = context.getServletRegistrations().values().stream()
                .filter(servlet -> classes.contains(String.valueOf(servlet.getClassName())))
                .map(Registration::getName)
                .toArray(String[]::new);
        if (names.length > 0) {
            FilterRegistration.Dynamic registration = context.addFilter(StaticFiles.class.getName(), new StaticFiles());
            registration.setAsyncSupported(true);
            registration.addMappingForServletNames(EnumSet.of(DispatcherType.REQUEST), true, names);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<CommitGuard> needless = guardOf(request, response).filter(CommitGuard::isNeedless);
        if (needless.isPresent()) {
            chain.doFilter(
                    ((GuardedRequest) request).getRequest(), needless.get().getResponse());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The guard of a request and a response that no other filter wrapped. */
    private static Optional<CommitGuard> guardOf(ServletRequest request, ServletResponse response) {
        return request instanceof GuardedRequest guarded && response == guarded.guard()
                ? Optional.of(guarded.guard())
                : Optional.empty();
    }
}
