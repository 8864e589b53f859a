package io.usersessions.servlet.transport;

import jakarta.servlet.http.HttpServletRequest;

/** Where the keys of all requests travel. */
@FunctionalInterface
public interface KeyTransport {
    KeyExchange exchangeOf(HttpServletRequest request);
}
