package io.usersessions.servlet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a request came from: the peer, or, behind proxies one trusts, the address the outermost of them saw.
 *
 * <p>Anyone can write {@code X-Forwarded-For}, so it counts only if the peer is a trusted proxy, and is read from its end, where
 * the proxies append: the first hop that is not trusted is the client. Whatever stands left of it was written by the client and
 * is not looked at. Where the list cannot be followed - a hop that is no literal, more than {@value Hops#MOST} hops - it is the
 * peer. No name is ever looked up.
 */
public final class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";

    private final List<IpNetwork> trusted;

    private ClientAddress(List<IpNetwork> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** The address at the other end of the connection; headers are ignored. */
    public static ClientAddress ofPeer() {
        return new ClientAddress(List.of());
    }

    /** The address that proxies within these networks report. */
    public static ClientAddress behind(List<IpNetwork> trusted) {
        return new ClientAddress(trusted);
    }

    /** The address, or empty if the connection has none. */
    public Optional<IpAddress> of(HttpServletRequest request) {
        return peer(request)
                .map(address -> isTrusted(address) ? forwarded(request).orElse(address) : address);
    }

    /** Whether a request came from a proxy one trusts, so that what it says of the client's request counts. */
    public boolean isFromTrustedProxy(HttpServletRequest request) {
        return peer(request).filter(this::isTrusted).isPresent();
    }

    private static Optional<IpAddress> peer(HttpServletRequest request) {
        return Hops.literal(request.getRemoteAddr() == null ? "" : request.getRemoteAddr());
    }

    /** The address and the agent. */
    public Client clientOf(HttpServletRequest request) {
        return new Client(Optional.ofNullable(request.getHeader("User-Agent")), of(request));
    }

    private Optional<IpAddress> forwarded(HttpServletRequest request) {
        Hops hops = new Hops(String.join(",", Collections.list(request.getHeaders(FORWARDED))));
        Optional<IpAddress> hop = hops.previous();
        while (hop.filter(this::isTrusted).isPresent() && hops.hasPrevious()) {
            hop = hops.previous();
        }
        return hop;
    }

    /** Whether an address is that of a proxy one trusts. */
    public boolean isTrusted(IpAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
