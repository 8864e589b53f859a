package io.usersessions.app.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;

/** Forbids browsers what these pages never need, on every response, including error answers. */
final class SecurityHeaders implements Filter {
    /**
     * {@code Referrer-Policy: no-referrer} would turn the {@code Origin} of our own forms into {@code null}, and the forgery check
     * would refuse them. {@code Strict-Transport-Security} is for browsers behind a proxy that ends TLS, whose requests arrive here
     * without it; browsers ignore it over plain HTTP (RFC 6797, section 8.1).
     */
    static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Strict-Transport-Security",
            "max-age=63072000",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Frame-Options",
            "DENY");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            ALWAYS.forEach(answer::setHeader);
            chain.doFilter(request, new KeptThroughReset(answer));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class KeptThroughReset extends HttpServletResponseWrapper {
        KeptThroughReset(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void reset() {
            super.reset();
            ALWAYS.forEach(this::setHeader);
        }
    }
}
