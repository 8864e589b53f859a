package io.usersessions.app.csrf;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin (RFC 6454).
 *
 * @param scheme in lower case; empty if only the authority is known
 * @param authority without the default port of the scheme
 */
record Origin(Optional<String> scheme, Authority authority) {
    private static final Pattern TEXT = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,30})://(.{1,262})");

    Origin {
        authority = scheme.map(authority::under).orElse(authority);
    }

    /** The origin of a text such as {@code https://a.example}, or empty for any other text, such as {@code null}. */
    static Optional<Origin> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Authority.parse(parts.group(2))
                        .map(authority -> new Origin(Optional.of(parts.group(1).toLowerCase(Locale.ROOT)), authority))
                : Optional.empty();
    }

    /** Whether another origin is the same, as far as the schemes are known. */
    boolean covers(Origin other) {
        return scheme.isPresent()
                ? equals(other)
                : other.scheme
                        .map(theirs -> authority.under(theirs).equals(other.authority))
                        .orElse(false);
    }

    @Override
    public String toString() {
        return scheme.map(known -> known + "://" + authority).orElseGet(authority::toString);
    }
}
