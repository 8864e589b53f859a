package com.example.shop;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends those who have not signed in to the form, which brings them back. */
public final class MembersFilter extends HttpFilter {
    static final String WANTED = "wanted";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (User.isKnown(request)) {
            chain.doFilter(request, response);
            Counter.count(request.getSession(), "memberPages");
        } else {
            request.getSession().setAttribute(WANTED, request.getServletPath() + request.getPathInfo());
            response.sendRedirect(response.encodeRedirectURL(request.getContextPath() + "/login"));
            Counter.count(request.getSession(), "sentAway");
        }
    }
}
