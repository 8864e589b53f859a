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
    private final OriginCheck origins;

    public CsrfCheck(CsrfTokens tokens, SiteOrigin site) {
        this.tokens = tokens;
        this.origins = new OriginCheck(site);
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

    /** Why a request that would change something is not from here, by its headers alone and safe to show; empty if it may be. */
    public Optional<String> objectionTo(HttpServletRequest request) {
        return origins.objection(request);
    }

    /**
     * Finds out about a request that would change something, and that there is no objection to. The session is only asked if there is a
     * token.
     *
     * @param token what the request presents as its token
     */
    public Finding examine(Visit visit, Optional<String> token) {
        return token.map(presented -> compare(presented, visit.session())).orElse(Finding.UNPROVEN);
    }

    private Finding compare(String token, Session session) {
        if (tokens.accepts(token, session)) {
            return Finding.MEANT;
        }
        return CsrfTokens.isBound(token) && session.user().isEmpty() ? Finding.SESSION_ENDED : Finding.UNPROVEN;
    }
}
