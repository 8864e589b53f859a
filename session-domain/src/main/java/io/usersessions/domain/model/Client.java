package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agent and the address a request came from, as far as they are known and may be kept.
 *
 * <p>Django: {@code user_agent} and {@code ip}.
 *
 * @param userAgent cleaned of control characters and lone surrogates, at most {@value #LONGEST_USER_AGENT} code points
 * @param ip the address, never a name
 */
public record Client(Optional<String> userAgent, Optional<IpAddress> ip) {
    /** Longest user agent that is kept, in code points. */
    public static final int LONGEST_USER_AGENT = 512;
    /** A client of which nothing is known. */
    public static final Client UNKNOWN = new Client(Optional.empty(), Optional.empty());

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public Client {
        userAgent = userAgent.map(Client::cleaned);
    }

    /** The client of a request: its agent's name in any shape, and its address as a literal, dropped if it is not one. */
    public static Client of(String userAgent, String ip) {
        return new Client(Optional.of(userAgent), IpAddress.parse(ip));
    }

    private static String cleaned(String userAgent) {
        boolean plain = PlainText.isWellFormed(userAgent) && !PlainText.hasControls(userAgent);
        String printable = plain ? userAgent : UNPRINTABLE.matcher(userAgent).replaceAll("\uFFFD");
        return PlainText.codePoints(printable) <= LONGEST_USER_AGENT
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST_USER_AGENT));
    }
}
