package io.usersessions.app.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Asks browsers for hints with each page that a person opens; elsewhere browsers do not listen. Nothing that is sent depends on the hints, so no {@code Vary} names
 * them.
 */
record AcceptClientHints(String asked) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && "document".equals(http.getHeader("Sec-Fetch-Dest"))) {
            answer.setHeader("Accept-CH", asked);
        }
        chain.doFilter(request, response);
    }
}
