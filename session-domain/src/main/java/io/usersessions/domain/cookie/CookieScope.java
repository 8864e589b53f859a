package io.usersessions.domain.cookie;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which requests carry a cookie: everything in a {@code Set-Cookie} header apart from the cookie and its age.
 *
 * @param isSecure whether only requests over TLS do
 * @param domain a domain whose hosts all get the cookie; empty for the host that set it, alone
 */
record CookieScope(boolean isSecure, Optional<String> domain, String path, SameSite sameSite, boolean isPartitioned) {
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** Names of hosts (RFC 1123, section 2.1): no leading dot, and no address, which ends with a number. */
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)*(?![0-9]+$)" + LABEL);

    /** RFC 6265, section 4.1.1, without the space, which browsers strip at the end. */
    private static final Pattern PATH = Pattern.compile("/[!-:<-~]*");

    private static final int LONGEST_DOMAIN = 253;
    /** Browsers ignore longer attributes (RFC 6265bis, section 5.6). */
    private static final int LONGEST_PATH = 1024;

    CookieScope {
        if (domain.filter(text ->
                        text.length() > LONGEST_DOMAIN || !DOMAIN.matcher(text).matches())
                .isPresent()) {
            throw new IllegalArgumentException("the domain of a cookie is the name of a host, without a leading dot");
        }
        if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("the path of a cookie begins with a slash and consists of at most "
                    + LONGEST_PATH + " printable ASCII characters without space and semicolon");
        }
        if (sameSite == SameSite.NONE && !isSecure) {
            throw new IllegalArgumentException(
                    "browsers drop a cookie with SameSite=None on plain HTTP: begin with CookieFormat.secure()");
        }
        if (isPartitioned && !isSecure) {
            throw new IllegalArgumentException(
                    "browsers drop a partitioned cookie on plain HTTP: begin with CookieFormat.secure()");
        }
    }

    static CookieScope ofHost(boolean isSecure) {
        return new CookieScope(isSecure, Optional.empty(), "/", SameSite.LAX, false);
    }

    /** The scope of a cookie of this host for all of its paths, with the same protection otherwise. */
    CookieScope wholeHost() {
        return new CookieScope(isSecure, Optional.empty(), "/", sameSite, false);
    }

    boolean isWholeHost() {
        return domain.isEmpty() && path.equals("/");
    }

    /** The attributes, each after a semicolon. */
    String text() {
        return domain.map(host -> "; Domain=" + host).orElse("")
                + "; Path=" + path
                + (isSecure ? "; Secure" : "")
                + "; HttpOnly; SameSite=" + sameSite.text()
                + (isPartitioned ? "; Partitioned" : "");
    }
}
