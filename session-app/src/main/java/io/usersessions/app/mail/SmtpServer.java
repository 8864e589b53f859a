package io.usersessions.app.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail server that takes mail for others.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param user whose password it asks for; empty if it asks for none
 */
public record SmtpServer(String host, int port, Security security, Optional<String> user) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final String FORM =
            "a mail server is named by a URL such as smtp://user@mail.example:587 or smtps://mail.example";

    /** What protects a connection. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS from the command STARTTLS on; a server without it gets no mail. */
        STARTTLS,
        /** Nothing, since it does not leave this machine. */
        LOOPBACK
    }

    /**
     * The server that a URL names: {@code smtps} for TLS, {@code smtp} for STARTTLS, or for a plain connection to this machine.
     *
     * @throws IllegalArgumentException if the URL has another form, or contains a password; the message does not repeat it
     */
    public static SmtpServer at(String url) {
        URI parsed = uri(url);
        Optional<String> user = Optional.ofNullable(parsed.getUserInfo());
        if (user.filter(info -> info.indexOf(':') >= 0).isPresent()) {
            throw new IllegalArgumentException(
                    "the URL of a mail server must not contain a password: everyone on the machine can read a command line");
        }
        if (parsed.getHost() == null || !isBare(parsed)) {
            throw new IllegalArgumentException(FORM + "; an @ within the user is written %40");
        }
        String host = parsed.getHost().replaceAll("^\\[|\\]$", "");
        Security security = security(String.valueOf(parsed.getScheme()), host);
        return new SmtpServer(host, port(parsed, security), security, user);
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(FORM);
        }
    }

    private static boolean isBare(URI url) {
        boolean hasPath = !url.getPath().isEmpty() && !url.getPath().equals("/");
        return !hasPath && url.getQuery() == null && url.getFragment() == null;
    }

    private static Security security(String scheme, String host) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "smtps" -> Security.TLS;
            case "smtp" -> isLoopback(host) ? Security.LOOPBACK : Security.STARTTLS;
            default -> throw new IllegalArgumentException(FORM);
        };
    }

    /** By its spelling: a name that resolves to this machine today may resolve to another one tomorrow. */
    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}|::1");
    }

    private static int port(URI url, Security security) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return security == Security.TLS ? SUBMISSION_TLS : SUBMISSION;
    }
}
