package io.usersessions.domain.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user agent without its version numbers: two of the same family are the same program on the same kind of system, so that an update
 * of either makes no new device of it.
 *
 * <p>Left out is what follows the slash of a product (RFC 9110, section 10.1.5), and every number that stands by itself, with a
 * {@code v} in front or without. Numbers within a word, as in {@code Win64} or {@code SM-G991B}, tell systems and models apart and
 * stay. Whoever says nothing is a family of its own.
 *
 * @param name what is left of the user agent; empty if there is none
 */
public record AgentFamily(Optional<String> name) {
    private static final Pattern PRODUCT_VERSION = Pattern.compile("/[^\\s;,()]+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_-])[vV]?[0-9][\\w.+-]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The family of a client's user agent. */
    public static AgentFamily of(Client client) {
        return new AgentFamily(client.userAgent().map(AgentFamily::withoutVersions));
    }

    private static String withoutVersions(String userAgent) {
        String products = PRODUCT_VERSION.matcher(userAgent).replaceAll("");
        String words = NUMBER.matcher(products).replaceAll("");
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
