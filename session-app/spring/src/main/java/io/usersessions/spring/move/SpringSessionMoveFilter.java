package io.usersessions.spring.move;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.port.SessionStoreException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Moves the session of a request that has Spring Session's cookie and none of ours, before the session filter looks for one. */
final class SpringSessionMoveFilter implements Filter {
    private static final Log LOG = LogFactory.getLog(SpringSessionMoveFilter.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SpringSessionMove move;
    private final CookieFormat cookie;

    /** @param cookie as the session filter reads it, also under the name that it has at Spring Session */
    SpringSessionMoveFilter(SpringSessionMove move, CookieFormat cookie) {
        this.move = move;
        this.cookie = cookie;
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
            List<String> keys = cookie.keysIn(Collections.list(request.getHeaders("Cookie")));
            if (keys.size() == 1) {
                move.move(keys.get(0));
            }
            return true;
        } catch (SessionStoreException fault) {
            LOG.warn("a session of Spring Session could not be moved; the request is answered with 503", fault);
            return false;
        }
    }
}
