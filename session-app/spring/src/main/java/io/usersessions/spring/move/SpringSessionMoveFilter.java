package io.usersessions.spring.move;

import io.usersessions.domain.port.SessionStoreException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Moves the session of a request that has Spring Session's cookie and none of ours, before the session filter looks for one. */
final class SpringSessionMoveFilter implements Filter {
    private static final Log LOG = LogFactory.getLog(SpringSessionMoveFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SpringSessionMove move;
    private final String formerCookie;
    private final String ownCookie;

    SpringSessionMoveFilter(SpringSessionMove move, String formerCookie, String ownCookie) {
        this.move = move;
        this.formerCookie = formerCookie;
        this.ownCookie = ownCookie;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !isMoved(http)) {
            answer.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** False if a database failed: without an answer of it, the user would appear to be signed out. */
    private boolean isMoved(HttpServletRequest request) {
        try {
            cookie(request, formerCookie)
                    .filter(former -> cookie(request, ownCookie).isEmpty())
                    .ifPresent(move::move);
            return true;
        } catch (SessionStoreException fault) {
            LOG.warn("a session of Spring Session could not be moved; the request is answered with 503", fault);
            return false;
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
