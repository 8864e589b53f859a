package io.usersessions.app.connection;

import io.usersessions.domain.model.IpAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.util.IO;

/** Closes a new connection from an address that has as many as it may, unless many clients share the address. */
final class AddressLimit implements SelectorManager.AcceptListener {
    private final int most;
    private final Predicate<IpAddress> isShared;
    private final Map<SelectableChannel, InetAddress> open = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> counts = new ConcurrentHashMap<>();

    AddressLimit(int most, Predicate<IpAddress> isShared) {
        this.most = most;
        this.isShared = isShared;
    }

    @Override
    public void onAccepting(SelectableChannel channel) {
        limited(channel).ifPresent(address -> {
            open.put(channel, address);
            if (counts.merge(address, 1, Integer::sum) > most) {
                onClosed(channel);
                IO.close(channel);
            }
        });
    }

    private Optional<InetAddress> limited(SelectableChannel channel) {
        try {
            return channel instanceof SocketChannel socket
                            && socket.getRemoteAddress() instanceof InetSocketAddress peer
                            && !isShared.test(
                                    IpAddress.fromBytes(peer.getAddress().getAddress()))
                    ? Optional.of(peer.getAddress())
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void onAcceptFailed(SelectableChannel channel, Throwable cause) {
        onClosed(channel);
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        InetAddress address = open.remove(channel);
        if (address != null) {
            counts.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
