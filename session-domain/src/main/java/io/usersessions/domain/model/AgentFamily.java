package io.usersessions.domain.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A user agent without its version numbers. Two agents of one family are the same program on the same kind of system, so that an update of the
 * program or the system does not look like a new device.
 *
 * <p>Removed are product versions, which follow a slash (RFC 9110, section 10.1.5), and every separate number, with or without a leading
 * {@code v}. Numbers within a word, as in {@code Win64} or {@code SM-G991B}, stay because they identify systems and models. Clients without
 * a user agent form their own family.
 *
 * @param name the remaining text of the user agent; empty if the client has no user agent
 */
public record AgentFamily(Optional<String> name) {
    private static final Pattern PRODUCT_VERSION = Pattern.compile("/[^\\s;,()]+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_-])[vV]?[0-9][\\w.+-]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public AgentFamily {
        Objects.requireNonNull(name, "name");
    }

    /** The family of a client's user agent. */
    public static AgentFamily of(Client client) {
        Objects.requireNonNull(client, "client");
        return new AgentFamily(client.userAgent().map(AgentFamily::withoutVersions));
    }

    private static String withoutVersions(String userAgent) {
        String products = PRODUCT_VERSION.matcher(userAgent).replaceAll("");
        String words = NUMBER.matcher(products).replaceAll("");
        return SPACE.matcher(words).replaceAll(" ").strip();
    }
}
