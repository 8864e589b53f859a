package io.usersessions.app.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port, as in a {@code Host} header and in an origin.
 *
 * @param host a name or an address literal, in lower case
 * @param port {@value #NONE} if the text has no port
 */
record Authority(String host, int port) {
    private static final int NONE = -1;
    private static final Map<String, Integer> DEFAULT_PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern TEXT =
            Pattern.compile("([A-Za-z0-9._~%!$&'*+-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");

    /** The host and port, or empty if the text is not valid. */
    static Optional<Authority> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Authority(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        parts.group(2) == null ? NONE : Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    /** The same without the default port of the scheme. */
    Authority under(String scheme) {
        return DEFAULT_PORTS.getOrDefault(scheme, NONE) == port ? new Authority(host, NONE) : this;
    }

    @Override
    public String toString() {
        return port == NONE ? host : host + ":" + port;
    }
}
