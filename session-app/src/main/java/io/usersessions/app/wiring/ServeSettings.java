package io.usersessions.app.wiring;

import io.usersessions.app.csrf.CsrfTokens;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.model.IpNetwork;
import java.util.List;

/**
 * How the application is served, validated.
 *
 * @param host the interface to listen on
 * @param port 0 for any that is free
 * @param transport what clients are to be trusted with
 * @param trustedProxies proxies whose {@code X-Forwarded-For} counts
 * @param keyring what sessions are sealed with, the same on all nodes
 * @param csrfKey {@value CsrfTokens#KEY_BYTES} random bytes, the same on all nodes
 */
public record ServeSettings(
        String host,
        int port,
        Transport transport,
        List<IpNetwork> trustedProxies,
        Keyring keyring,
        SecretKey csrfKey) {

    private static final int LARGEST_PORT = 65_535;

    /** Over what the session's cookie may travel. */
    public enum Transport {
        /** TLS, or the machine's own loopback interface. */
        SECURE,
        /** Plain HTTP, for development with clients that take {@code Secure} at its word on loopback. */
        PLAIN_HTTP
    }

    /** @throws IllegalArgumentException if the port is none */
    public ServeSettings {
        trustedProxies = List.copyOf(trustedProxies);
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException("a port is 0 to " + LARGEST_PORT + ", not " + port);
        }
    }
}
