package io.usersessions.servlet.transport;

import io.usersessions.domain.cookie.CookieFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Keys travel in a header. Clients that do not send it use the other transport, if there is one: each request uses one of them only,
 * so the cookie of a browser never counts for a request that a script sends with a header.
 *
 * @param otherwise the transport of requests without the header; empty if there are no others
 */
public record HeaderKeyTransport(HeaderFormat header, Optional<KeyTransport> otherwise, List<String> vary)
        implements KeyTransport {
    public static HeaderKeyTransport alone(HeaderFormat header) {
        return new HeaderKeyTransport(header, Optional.empty(), List.of(header.requestHeader()));
    }

    public static HeaderKeyTransport before(CookieFormat cookie, HeaderFormat header) {
        List<String> vary = List.of(CookieTransport.HEADER, header.requestHeader());
        return new HeaderKeyTransport(header, Optional.of(new CookieTransport(cookie, vary)), vary);
    }

    @Override
    public KeyExchange exchangeOf(HttpServletRequest request) {
        List<String> lines = HeaderLines.of(request, header.requestHeader());
        return otherwise
                .filter(cookie -> lines.stream().noneMatch(header::owns))
                .map(cookie -> cookie.exchangeOf(request))
                .orElseGet(() -> new HeaderExchange(header.keyIn(lines), header.responseHeader(), vary));
    }
}
