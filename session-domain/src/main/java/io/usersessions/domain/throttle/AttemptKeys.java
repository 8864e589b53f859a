package io.usersessions.domain.throttle;

import io.usersessions.domain.attempt.AttemptKey;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.util.List;

/**
 * What one attempt counts for.
 *
 * @param pair the account and the network together
 */
record AttemptKeys(AttemptKey pair, AttemptKey account, AttemptKey network) {
    private static final int V4_PREFIX = 24;
    private static final int V6_PREFIX = 64;

    static AttemptKeys of(String account, Client client) {
        String network = client.ip().map(AttemptKeys::network).orElse("");
        return new AttemptKeys(
                AttemptKey.of("account-and-network", account, network),
                AttemptKey.of("account", account),
                AttemptKey.of("network", network));
    }

    private static String network(IpAddress address) {
        return new IpNetwork(address, address.isV4() ? V4_PREFIX : V6_PREFIX).toString();
    }

    /** All of them, in the order in which every node changes them. */
    List<AttemptKey> all() {
        return List.of(pair, account, network);
    }
}
