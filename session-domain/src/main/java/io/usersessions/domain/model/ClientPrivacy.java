package io.usersessions.domain.model;

import java.util.Objects;
import java.util.Optional;

/** The part of a {@link Client} that is stored. */
public enum ClientPrivacy {
    /** Agent and address in full. */
    FULL,
    /** The agent in full, and the /24 (IPv4) or /48 (IPv6) network of the address. */
    TRUNCATED,
    /** Nothing. */
    NONE;

    private static final int V4_PREFIX = 24;
    private static final int V6_PREFIX = 48;

    /** The part of a client that may be stored. */
    public Client kept(Client seen) {
        Objects.requireNonNull(seen, "seen");
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
