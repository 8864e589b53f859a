package io.usersessions.app.csrf;

import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Tells requests that this application's own pages and clients send from those that another site makes a browser send.
 *
 * <p>Two layers: what the browser says of the request's origin, and a token that only our own pages know.
 */
public final class CsrfCheck {
    /** The header that carries the token. */
    public static final String HEADER = "X-CSRF-Token";
    /** The form field that carries the token. */
    public static final String FIELD = "csrf";

    private final CsrfTokens tokens;

    public CsrfCheck(CsrfTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Whether a request that changes something may do so. The session is only asked once the rest is in order.
     *
     * @param token what the request presents as its token
     */
    public boolean passes(HttpServletRequest request, Visit visit, Optional<String> token) {
        return Origin.isOwn(request)
                && token.filter(presented -> tokens.accepts(presented, visit.session()))
                        .isPresent();
    }
}
