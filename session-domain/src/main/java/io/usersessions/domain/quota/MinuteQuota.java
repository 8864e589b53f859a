package io.usersessions.domain.quota;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the sessions admitted in the current clock minute; each minute starts from zero.
 *
 * <p>Only admitted sessions are counted, so memory holds at most as many networks as sessions are admitted per minute. Clients without a known
 * address count only towards the total.
 */
final class MinuteQuota implements AnonymousQuota {
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int V4_PREFIX = 24;
    private static final int V6_PREFIX = 64;

    private final AnonymousLimits limits;
    private final Map<IpNetwork, Integer> byNetwork = new HashMap<>();
    private long minute;
    private int admitted;

    MinuteQuota(AnonymousLimits limits) {
        this.limits = limits;
    }

    @Override
    public int maxBytes() {
        return limits.bytes();
    }

    @Override
    public boolean admits(Client client, Instant now) {
        return admits(client.ip().map(MinuteQuota::network), Math.floorDiv(now.getEpochSecond(), SECONDS_OF_MINUTE));
    }

    private synchronized boolean admits(Optional<IpNetwork> network, long current) {
        if (current != minute) {
            minute = current;
            admitted = 0;
            byNetwork.clear();
        }
        int before = network.map(range -> byNetwork.getOrDefault(range, 0)).orElse(0);
        if (admitted >= limits.perMinute() || before >= limits.perNetworkAndMinute()) {
            return false;
        }
        admitted++;
        network.ifPresent(range -> byNetwork.put(range, before + 1));
        return true;
    }

    /** For tests of the bound on memory. */
    synchronized int networksInMemory() {
        return byNetwork.size();
    }

    private static IpNetwork network(IpAddress address) {
        return new IpNetwork(address, address.isV4() ? V4_PREFIX : V6_PREFIX);
    }
}
