package io.usersessions.app.connection;

import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;

/**
 * Closes a new connection from an address that has reached its limit, unless many clients share the address. The IPv6 addresses of a /64
 * count as one, since a client with one of them has all.
 */
final class AddressLimit implements SelectorManager.AcceptListener {
    private static final int V4_PREFIX = 32;
    private static final int V6_PREFIX = 64;

    private final int limit;
    private final Predicate<IpAddress> isShared;
    private final Map<SelectableChannel, IpNetwork> open = new ConcurrentHashMap<>();
    private final Map<IpNetwork, Integer> counts = new ConcurrentHashMap<>();

    AddressLimit(int limit, Predicate<IpAddress> isShared) {
        this.limit = limit;
        this.isShared = isShared;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        limited(channel).map(AddressLimit::counted).ifPresent(holder -> {
            open.put(channel, holder);
            if (counts.merge(holder, 1, Integer::sum) > limit) {
                onClosed(channel);
                IO.close(channel);
            }
        });
    }

    private Optional<IpAddress> limited(SelectableChannel channel) {
        try {
            return channel instanceof SocketChannel socket
                            && socket.getRemoteAddress() instanceof InetSocketAddress peer
                    ? Optional.of(IpAddress.fromBytes(peer.getAddress().getAddress()))
                            .filter(isShared.negate())
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    static IpNetwork counted(IpAddress address) {
        return new IpNetwork(address, address.isV4() ? V4_PREFIX : V6_PREFIX);
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        IpNetwork holder = open.remove(channel);
        if (holder != null) {
            counts.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
