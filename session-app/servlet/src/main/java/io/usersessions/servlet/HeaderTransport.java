package io.usersessions.servlet;

import io.usersessions.servlet.transport.HeaderFormat;
import java.util.Objects;

/**
 * A header that carries the key of a session, for clients that keep no cookies: programs that call an API, and apps on phones. The response
 * carries the key in a header too when the client has to keep it, and an empty header when it has to forget it.
 *
 * <p>The first request of such a client has the header without a key, which means: I have none yet. A header that several lines fill
 * differently, or that is malformed, counts as no key. Keys of a former system are never read from a header.
 *
 * <p>Only code can send such a header to another site, so a request that has it needs no further proof of where it comes from. A script
 * that can read the key can also leak it: pages should use the cookie.
 */
public final class HeaderTransport {
    private final HeaderFormat format;

    private HeaderTransport(HeaderFormat format) {
        this.format = format;
    }

    /**
     * {@code Authorization: Session <key>} in requests (RFC 9110, section 11.4), or {@code Authorization: Session} without a key yet;
     * {@code Session-Key: <key>} in responses. A request with other credentials, such as {@code Bearer}, does not use this header.
     */
    public static HeaderTransport authorization() {
        return new HeaderTransport(HeaderFormat.authorization());
    }

    /**
     * One header of this name, such as {@code X-Auth-Token}, which holds the key alone in requests and in responses.
     *
     * @throws IllegalArgumentException if this is not the name of a header, or if servers, proxies or browsers interpret the header
     */
    public static HeaderTransport named(String name) {
        Objects.requireNonNull(name, "name");
        return new HeaderTransport(HeaderFormat.named(name));
    }

    HeaderFormat format() {
        return format;
    }
}
