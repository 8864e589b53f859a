package io.usersessions.app.place;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Addresses that are used in many places at once. */
final class PrivateAddresses {
    /** Unique local addresses (RFC 4193), and those that providers share between customers (RFC 6598). */
    private static final List<IpNetwork> SHARED = Stream.of("fc00::/7", "100.64.0.0/10")
            .map(IpNetwork::parse)
            .flatMap(Optional::stream)
            .toList();

    private PrivateAddresses() {}

    static boolean contains(IpAddress address) {
        InetAddress bare = address.address();
        return bare.isLoopbackAddress()
                || bare.isSiteLocalAddress()
                || bare.isLinkLocalAddress()
                || bare.isAnyLocalAddress()
                || bare.isMulticastAddress()
                || SHARED.stream().anyMatch(network -> network.contains(address));
    }
}
