package io.usersessions.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets requests pass whose users authenticated recently, and those for the page where they do. */
final class RecentAuthenticationFilter implements Filter {
    private final RecentAuthentication recent;

    RecentAuthenticationFilter(RecentAuthentication recent) {
        this.recent = recent;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!(request instanceof HttpServletRequest http) || !(response instanceof HttpServletResponse answer)) {
            throw new ServletException("nobody can authenticate by a request that is not one of HTTP");
        }
        if (recent.isStepUp(http) || recent.isGiven(http, answer)) {
            chain.doFilter(request, response);
        }
    }
}
