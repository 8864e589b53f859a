package io.usersessions.servlet.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of one hop of {@code Forwarded}, such as {@code for="[2001:db8::1]:4711";proto=https} (RFC 7239, section 4). */
final class ForwardedElement {
    private static final String NODE = "for";
    /** What a token consists of, apart from letters and digits (RFC 9110, section 5.6.2). */
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    /** Many proxies do not quote an address with a port, or one of IPv6. */
    private static final String UNQUOTED = TOKEN + ":[]";

    private final String text;
    private int at;
    private @Nullable String node;

    private ForwardedElement(String text) {
        this.text = text;
    }

    /** The value of {@code for}; empty if it is missing or repeated, or if any parameter is malformed. */
    static Optional<String> read(String element) {
        ForwardedElement reader = new ForwardedElement(element);
        return reader.isWellFormed() ? Optional.ofNullable(reader.node) : Optional.empty();
    }

    private boolean isWellFormed() {
        boolean isFine = pair();
        while (isFine && at < text.length()) {
            isFine = text.charAt(at++) == ';' && pair();
        }
        return isFine;
    }

    /** Reads a parameter, or nothing between two semicolons. */
    private boolean pair() {
        skipBlanks();
        String name = run(TOKEN);
        if (name.isEmpty()) {
            return true;
        }
        if (at == text.length() || text.charAt(at++) != '=') {
            return false;
        }
        String value = value();
        skipBlanks();
        return value != null && isFirst(name, value);
    }

    private @Nullable String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        String unquoted = run(UNQUOTED);
        return unquoted.isEmpty() ? null : unquoted;
    }

    private boolean isFirst(String name, String value) {
        if (!name.equalsIgnoreCase(NODE)) {
            return true;
        }
        boolean isFirst = node == null;
        node = value;
        return isFirst;
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private String run(String marks) {
        int from = at;
        while (at < text.length() && (isAlphanumeric(text.charAt(at)) || marks.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isAlphanumeric(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** The text between two quotes without its escapes; null if the second quote is missing. */
    private @Nullable String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        return at < text.length() && text.charAt(at++) == '"' ? value.toString() : null;
    }
}
