package io.usersessions.servlet;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the names of cookies (RFC 6265, section 4.1.1; RFC 9110, section 5.6.2). */
final class CookieName {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** Browsers accept these only with {@code Secure}, whatever their case (RFC 6265bis, section 5.6). */
    private static final Set<String> SECURE_PREFIXES = Set.of("__host-", "__secure-");

    private CookieName() {}

    static boolean isValid(String name) {
        return TOKEN.matcher(name).matches();
    }

    /** Whether browsers drop a cookie of this name without {@code Secure}. */
    static boolean demandsSecure(String name) {
        String lowerCase = name.toLowerCase(Locale.ROOT);
        return SECURE_PREFIXES.stream().anyMatch(lowerCase::startsWith);
    }
}
