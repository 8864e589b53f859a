package io.usersessions.app.csrf;

import io.usersessions.domain.model.Session;
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

    /** What a request is. */
    public enum Finding {
        /** Sent by a page or a client of our own, for the session it comes with. */
        MEANT,
        /** Sent by a page of our own that was made for a session which has ended since; nobody is signed in now. */
        SESSION_ENDED,
        /** Anything else. */
        UNPROVEN
    }

    /**
     * Finds out about a request that would change something. The session is only asked once the rest is in order.
     *
     * @param token what the request presents as its token
     */
    public Finding examine(HttpServletRequest request, Visit visit, Optional<String> token) {
        if (!Origin.isOwn(request)) {
            return Finding.UNPROVEN;
        }
        return token.map(presented -> compare(presented, visit.session())).orElse(Finding.UNPROVEN);
    }

    private Finding compare(String token, Session session) {
        if (tokens.accepts(token, session)) {
            return Finding.MEANT;
        }
        return CsrfTokens.isBound(token) && session.user().isEmpty() ? Finding.SESSION_ENDED : Finding.UNPROVEN;
    }
}
