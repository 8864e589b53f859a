package io.usersessions.app.csrf;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What a browser says of where a request comes from; other clients say nothing and are believed. */
final class Origin {
    private static final String SCHEME_END = "://";

    private Origin() {}

    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? isOwnHost(request.getHeader("Origin"), request.getHeader("Host"))
                : site.equals("same-origin");
    }

    /** By host and port alone: behind a proxy that ends TLS the scheme of the request is not that of the page. */
    private static boolean isOwnHost(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        int end = origin.indexOf(SCHEME_END);
        return end > 0
                && host != null
                && origin.substring(end + SCHEME_END.length()).equalsIgnoreCase(host);
    }
}
