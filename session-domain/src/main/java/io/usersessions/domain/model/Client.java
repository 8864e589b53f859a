package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The agent and the address of a request, as far as they are known and may be stored.
 *
 * <p>Django: {@code user_agent} and {@code ip}.
 *
 * @param userAgent the user agent, with control characters and lone surrogates replaced, at most {@value #LONGEST_USER_AGENT} code points
 * @param ip the address, never a host name
 */
public record Client(Optional<String> userAgent, Optional<IpAddress> ip) {
    /** Maximum length of a user agent, in code points; the rest is cut off. */
    public static final int LONGEST_USER_AGENT = 512;
    /** A client with unknown agent and address. */
    public static final Client UNKNOWN = new Client(Optional.empty(), Optional.empty());

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public Client {
        userAgent = userAgent.map(Client::cleaned);
    }

    /** The client of a request, from any text as user agent and an address literal; other text as address is ignored. */
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
