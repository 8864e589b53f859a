package io.usersessions.domain.model;

import java.util.Optional;

/** How much of a {@link Client} is stored. */
public enum ClientPrivacy {
    /** Agent and address as seen. */
    FULL,
    /** The agent as seen, the address cut to its /24 (IPv4) or /48 (IPv6) network. */
    TRUNCATED,
    /** Nothing. */
    NONE;

    private static final int V4_PREFIX = 24;
    private static final int V6_PREFIX = 48;

    /** What may be kept of a client. */
    public Client kept(Client seen) {
        return switch (this) {
            case FULL -> seen;
            case TRUNCATED -> new Client(seen.userAgent(), seen.ip().map(ClientPrivacy::truncated));
            case NONE -> new Client(Optional.empty(), Optional.empty());
        };
    }

    private static IpAddress truncated(IpAddress address) {
        return address.masked(address.isV4() ? V4_PREFIX : V6_PREFIX);
    }
}
