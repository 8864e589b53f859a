package io.usersessions.servlet.transport;

import io.usersessions.domain.model.SessionKey;
import java.util.List;
import java.util.Optional;

/**
 * The text of the request header that carries a key, and the name of the response header that does.
 *
 * @param scheme what precedes the key, in any case; empty if the header holds the key alone
 */
public record HeaderFormat(String requestHeader, String scheme, String responseHeader) {
    /** Credentials of the scheme {@code Session} (RFC 9110, section 11.4). */
    public static HeaderFormat authorization() {
        return new HeaderFormat("Authorization", "Session", "Session-Key");
    }

    /**
     * The key alone, in a header of this name.
     *
     * @throws IllegalArgumentException if the header cannot have this name, or has another meaning
     */
    public static HeaderFormat named(String name) {
        HeaderName.demand(name);
        return new HeaderFormat(name, "", name);
    }

    /** Whether a line of the request header is for this library; it may hold no key. */
    boolean owns(String line) {
        int end = scheme.length();
        return end == 0 || (hasScheme(line) && (line.length() == end || isBlank(line.charAt(end))));
    }

    /** Only ASCII: Java takes the long s for a letter of the same kind. */
    private boolean hasScheme(String line) {
        return line.regionMatches(true, 0, scheme, 0, scheme.length())
                && line.chars().limit(scheme.length()).allMatch(character -> character < 128);
    }

    private static boolean isBlank(char separator) {
        return separator == ' ' || separator == '\t';
    }

    /** The key that all lines of the request header hold; empty if there is none, if it is malformed, or if the lines differ. */
    Optional<String> keyIn(List<String> lines) {
        List<String> credentials =
                lines.stream().map(this::credential).distinct().toList();
        return credentials.size() == 1
                ? Optional.of(credentials.get(0))
                        .filter(text -> SessionKey.parse(text).isPresent())
                : Optional.empty();
    }

    /** What follows the scheme and at least one space; empty in a line of another scheme. */
    private String credential(String line) {
        if (!owns(line)) {
            return "";
        }
        int from = scheme.length();
        while (from > 0 && from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        return line.substring(from);
    }
}
