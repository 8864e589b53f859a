package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        Objects.requireNonNull(userAgent, "userAgent");
        Objects.requireNonNull(ip, "ip");
        userAgent = userAgent.map(Client::cleaned);
    }

    /**
     * The client of a request, as headers and sockets give it.
     *
     * @param userAgent any text; null if the request names no agent
     * @param ip an address literal; null, or any other text, if the address is unknown
     */
    public static Client of(@Nullable String userAgent, @Nullable String ip) {
        return new Client(
                Optional.ofNullable(userAgent), Optional.ofNullable(ip).flatMap(IpAddress::parse));
    }

    private static String cleaned(String userAgent) {
        boolean plain = PlainText.isWellFormed(userAgent) && !PlainText.hasControls(userAgent);
        String printable = plain ? userAgent : UNPRINTABLE.matcher(userAgent).replaceAll("\uFFFD");
        return PlainText.codePoints(printable) <= LONGEST_USER_AGENT
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST_USER_AGENT));
    }
}
