package io.usersessions.servlet;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.IpAddress;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.servlet.address.AddressLiteral;
import io.usersessions.servlet.address.ForwardingHeader;
import io.usersessions.servlet.address.Hops;
import io.usersessions.servlet.transport.HeaderLines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The address of a request's client: the peer or, behind trusted proxies, the address that the outermost of them saw.
 *
 * <p>Any client can send {@code X-Forwarded-For} and {@code Forwarded}, so a header counts only if the peer is a trusted proxy, and only
 * the one header that these proxies write: the other one is whatever the client sent. It is read from its end, where proxies append: the
 * first hop that is not trusted is the client. Hops left of it come from the client and are ignored. If a hop is not an address literal,
 * or if there are more than {@value Hops#MAX_HOPS} hops, the address is the peer. No name is ever looked up.
 */
public final class ClientAddress {
    private final List<IpNetwork> trusted;
    private final ForwardingHeader header;

    private ClientAddress(List<IpNetwork> trusted, ForwardingHeader header) {
        this.trusted = List.copyOf(trusted);
        this.header = header;
        this.trusted.stream().filter(network -> network.prefix() == 0).findAny().ifPresent(everyone -> {
            throw new IllegalArgumentException("if " + everyone
                    + " is trusted, all clients are, and choose their own address: name the networks of your proxies");
        });
    }

    /** The address at the other end of the connection; headers are ignored. */
    public static ClientAddress ofPeer() {
        return behind(List.of());
    }

    /**
     * The address that proxies within these networks report in {@code X-Forwarded-For}.
     *
     * @throws IllegalArgumentException if a network contains all addresses
     */
    public static ClientAddress behind(List<IpNetwork> trusted) {
        Objects.requireNonNull(trusted, "trusted");
        return new ClientAddress(trusted, ForwardingHeader.X_FORWARDED_FOR);
    }

    /**
     * The address that proxies within these networks report in {@code Forwarded} (RFC 7239).
     *
     * @throws IllegalArgumentException if a network contains all addresses
     */
    public static ClientAddress behindForwarded(List<IpNetwork> trusted) {
        Objects.requireNonNull(trusted, "trusted");
        return new ClientAddress(trusted, ForwardingHeader.FORWARDED);
    }

    /** The address, or empty if the connection has none. */
    public Optional<IpAddress> of(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return peer(request)
                .map(address -> isTrusted(address) ? forwarded(request).orElse(address) : address);
    }

    /** Whether a request came from a trusted proxy, so that its forwarding headers count. */
    public boolean isFromTrustedProxy(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return peer(request).filter(this::isTrusted).isPresent();
    }

    private static Optional<IpAddress> peer(HttpServletRequest request) {
        return AddressLiteral.parse(request.getRemoteAddr() == null ? "" : request.getRemoteAddr());
    }

    /** The address and the user agent. */
    public Client clientOf(HttpServletRequest request) {
        Objects.requireNonNull(request, "request");
        return new Client(Optional.ofNullable(request.getHeader("User-Agent")), of(request));
    }

    private Optional<IpAddress> forwarded(HttpServletRequest request) {
        Hops hops = new Hops(header, String.join(",", HeaderLines.of(request, header.title())));
        Optional<IpAddress> hop = hops.previous();
        while (hop.filter(this::isTrusted).isPresent() && hops.hasPrevious()) {
            hop = hops.previous();
        }
        return hop;
    }

    /** Whether this is the address of a trusted proxy. */
    public boolean isTrusted(IpAddress address) {
        Objects.requireNonNull(address, "address");
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
