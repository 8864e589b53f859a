package io.usersessions.domain.cookie;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for the names of cookies (RFC 6265, section 4.1.1; RFC 9110, section 5.6.2; RFC 6265bis, section 5.7). */
final class CookieName {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final String HOST = "__host-";
    private static final String SECURE = "__secure-";

    private CookieName() {}

    /** @throws IllegalArgumentException if no cookie can have this name */
    static void demand(String name) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a cookie name consists of letters, digits and !#$%&'*+.^_`|~- only, and is not empty");
        }
    }

    /** @throws IllegalArgumentException if browsers drop a cookie of this name in this scope; they ignore the case of prefixes */
    static void demandFit(String name, CookieScope scope) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if ((lowerCase.startsWith(HOST) || lowerCase.startsWith(SECURE)) && !scope.isSecure()) {
            throw new IllegalArgumentException(
                    "browsers drop the cookie " + name + " on plain HTTP: choose a name without this prefix");
        }
        if (lowerCase.startsWith(HOST) && !scope.isWholeHost()) {
            throw new IllegalArgumentException("browsers drop the cookie " + name
                    + " if it has a domain, or a path other than /: choose a name without the prefix __Host- first");
        }
    }
}
