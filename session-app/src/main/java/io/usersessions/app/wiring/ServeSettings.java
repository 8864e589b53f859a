package io.usersessions.app.wiring;

import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.IpNetwork;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.servlet.SessionCookie;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How the application is served, validated.
 *
 * @param host the interface to listen on
 * @param port 0 for any that is free
 * @param transport what clients are to be trusted with
 * @param trustedProxies proxies whose {@code X-Forwarded-For}, {@code -Host} and {@code -Proto} or {@code Forwarded} count
 * @param publicUrl where browsers find the site; empty if that is what their requests say
 * @param keyring what sessions are sealed with, and what the keys of CSRF tokens are derived from; the same on all nodes
 * @param formerCookie where keys of imported sessions come from; empty if there are none
 * @param anonymousLimits what visitors may store who did not sign in, at each node
 */
public record ServeSettings(
        String host,
        int port,
        Transport transport,
        List<IpNetwork> trustedProxies,
        Optional<URI> publicUrl,
        Keyring keyring,
        Optional<String> formerCookie,
        AnonymousLimits anonymousLimits) {

    private static final int LARGEST_PORT = 65_535;

    /** Over what the session's cookie may travel. */
    public enum Transport {
        /** TLS, or the machine's own loopback interface. */
        SECURE,
        /** Plain HTTP, for development with clients that take {@code Secure} at its word on loopback. */
        PLAIN_HTTP
    }

    /** @throws IllegalArgumentException if the port is none, the public URL is more or less than an origin, or the former cookie has no name that a cookie may have */
    public ServeSettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("a port is 0 to " + LARGEST_PORT + ", not " + port);
        }
        publicUrl.ifPresent(SiteOrigin::at);
        cookie(transport, formerCookie);
    }

    /** The cookie that sessions travel in. */
    SessionCookie cookie() {
        return cookie(transport, formerCookie);
    }

    private static SessionCookie cookie(Transport transport, Optional<String> former) {
        SessionCookie own = transport == Transport.PLAIN_HTTP ? SessionCookie.plainHttp() : SessionCookie.secure();
        return former.map(own::alsoReading).orElse(own);
    }
}
