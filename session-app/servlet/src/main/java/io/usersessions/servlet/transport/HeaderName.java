package io.usersessions.servlet.transport;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names that a header with a key may have: tokens (RFC 9110, section 5.6.2) that mean nothing else to servers, proxies and browsers. */
final class HeaderName {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

    /** Fields that others interpret, rewrite, drop or log, and those that scripts may not set (Fetch, section 2.2.2). */
    private static final Set<String> TAKEN = Set.of(
            "accept",
            "age",
            "allow",
            "alt-svc",
            "authentication-info",
            "cache-control",
            "clear-site-data",
            "connection",
            "cookie",
            "cookie2",
            "date",
            "dnt",
            "etag",
            "expect",
            "expires",
            "forwarded",
            "from",
            "host",
            "http2-settings",
            "keep-alive",
            "last-modified",
            "link",
            "location",
            "max-forwards",
            "origin",
            "pragma",
            "priority",
            "range",
            "referer",
            "refresh",
            "retry-after",
            "server",
            "strict-transport-security",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "vary",
            "via",
            "warning",
            "www-authenticate",
            "x-real-ip");

    private static final Set<String> TAKEN_PREFIXES =
            Set.of("accept-", "access-control-", "content-", "if-", "proxy-", "sec-", "set-cookie", "x-forwarded-");

    private HeaderName() {}

    /** @throws IllegalArgumentException if a header with a key cannot have this name */
    static void demand(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a header name consists of 1 to 64 letters, digits and !#$%&'*+.^_`|~-, such as X-Auth-Token");
        }
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.equals("authorization")) {
            throw new IllegalArgumentException(
                    "the header Authorization needs a scheme: call HeaderTransport.authorization()");
        }
        if (TAKEN.contains(lowerCase) || startsWithAny(lowerCase, TAKEN_PREFIXES.stream())) {
            throw new IllegalArgumentException(
                    "the header " + name + " has a meaning of its own: choose another name, such as X-Auth-Token");
        }
    }

    private static boolean startsWithAny(String name, Stream<String> prefixes) {
        return prefixes.anyMatch(name::startsWith);
    }
}
