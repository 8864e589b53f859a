package io.usersessions.app.csrf;

import io.usersessions.domain.model.Session;
import io.usersessions.domain.usecase.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Distinguishes requests of this application's own pages and clients from those that another site makes a browser send.
 *
 * <p>It has two layers: the origin that the browser reports, and a token that only our own pages have.
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

    /** The result of the check. */
    public enum Finding {
        /** Our own page or client sent it, for the session of the request. */
        MEANT,
        /** Our own page sent it, but its session has ended; nobody is signed in now. */
        SESSION_ENDED,
        /** All other requests. */
        UNPROVEN
    }

    /** The reason why the headers show that another site sent a request, safe to show; empty if they do not. */
    public Optional<String> objectionTo(HttpServletRequest request) {
        return origins.objection(request);
    }

    /**
     * Checks a request that would change something and has no objection. The session is read only if there is a token.
     *
     * @param token the token that the request presents
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
