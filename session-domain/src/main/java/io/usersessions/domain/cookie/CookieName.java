package io.usersessions.domain.cookie;

import io.usersessions.domain.model.SessionKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for the names of cookies (RFC 6265, section 4.1.1; RFC 9110, section 5.6.2; RFC 6265bis, sections 5.6 and 5.7). */
final class CookieName {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final String HOST = "__host-";
    /** The prefixes of cookies that browsers accept with {@code Secure} only; the last one is new in RFC 6265bis. */
    private static final List<String> SECURE = List.of(HOST, "__secure-", "__http-");
    /** Browsers drop a cookie whose name and value together have more than 4,096 characters. */
    private static final int LONGEST = 4096 - SessionKey.TEXT_LENGTH;

    private CookieName() {}

    /** @throws IllegalArgumentException if no cookie can have this name */
    static void demand(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a cookie name consists of letters, digits and !#$%&'*+.^_`|~- only, and is not empty");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "browsers drop a cookie with a longer name: choose one of at most " + LONGEST + " characters");
        }
    }

    /** @throws IllegalArgumentException if browsers drop a cookie of this name in this scope; they ignore the case of prefixes */
    static void demandFit(String name, CookieScope scope) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (SECURE.stream().anyMatch(lowerCase::startsWith) && !scope.isSecure()) {
            throw new IllegalArgumentException("browsers drop the cookie " + name
                    + " on plain HTTP: choose a name without this prefix, or begin with CookieFormat.secure()");
        }
        if (lowerCase.startsWith(HOST) && !scope.isWholeHost()) {
            throw new IllegalArgumentException(
                    "browsers drop the cookie " + name
                            + " if it has a domain, or a path other than /: first call named(\"__Secure-session\"), or another name without __Host-");
        }
    }
}
