package io.usersessions.domain.cookie;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads cookies from the raw text of the {@code Cookie} header.
 *
 * <p>Browser and server must agree on which cookie is ours, or another site's cookie could pass for it. So nothing is interpreted: a
 * name matches exactly or not at all, and a value is taken unchanged; quotes, escapes and {@code $Version} have no meaning. Cookies
 * are separated by a semicolon and at most one space, which is how every browser sends them.
 */
final class CookieHeader {
    private CookieHeader() {}

    /**
     * The values of all cookies of this name.
     *
     * @param lines the values of all {@code Cookie} headers; null if there is none
     * @param isWellFormed whether a value has the shape of a key
     */
    static Candidates candidates(@Nullable Collection<String> lines, String name, Predicate<String> isWellFormed) {
        Candidates candidates = new Candidates(isWellFormed);
        if (lines != null) {
            lines.stream().filter(Objects::nonNull).forEach(line -> collect(name, line, candidates));
        }
        return candidates;
    }

    private static void collect(String name, String line, Candidates candidates) {
        int from = 0;
        while (from <= line.length()) {
            int semicolon = line.indexOf(';', from);
            int to = semicolon < 0 ? line.length() : semicolon;
            if (hasName(name, line, from, to)) {
                candidates.add(line.substring(from + name.length() + 1, to));
            }
            from = to + 1;
            if (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
        }
    }

    private static boolean hasName(String name, String line, int from, int to) {
        int equals = from + name.length();
        return line.startsWith(name, from) && equals < to && line.charAt(equals) == '=';
    }
}
