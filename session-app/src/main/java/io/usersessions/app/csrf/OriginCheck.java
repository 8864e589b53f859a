package io.usersessions.app.csrf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the origin that a browser reports. Other clients report nothing, and are accepted. */
record OriginCheck(SiteOrigin site) {
    private static final String SENT_BY = "Sec-Fetch-Site";

    /** The reason why another site sent a request, safe to show; empty if this site sent it or no origin is reported. */
    Optional<String> objection(HttpServletRequest request) {
        @Nullable String sender = request.getHeader(SENT_BY);
        @Nullable String origin = request.getHeader("Origin");
        if (sender != null) {
            return sender.equals("same-origin") ? Optional.empty() : Optional.of(elsewhere(request, origin));
        }
        return origin == null || isOwn(origin, request) ? Optional.empty() : Optional.of(elsewhere(request, origin));
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        return Origin.parse(origin)
                .filter(sender ->
                        site.of(request).filter(own -> own.covers(sender)).isPresent())
                .isPresent();
    }

    private String elsewhere(HttpServletRequest request, @Nullable String origin) {
        String sender = origin == null
                ? "another site"
                : Origin.parse(origin).map(Origin::toString).orElse("an origin without a name");
        String own = site.of(request).map(Origin::toString).orElse("without a name");
        return "The request was sent by a page of " + sender + ", and this site is " + own
                + ". Nothing was changed. If both are this site, its operator must name it with --public-url.";
    }
}
