package io.usersessions.app.csrf;

import io.usersessions.servlet.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The origin of this site, which browsers report in requests that the site's own pages send. */
public final class SiteOrigin {
    private final Function<HttpServletRequest, Optional<Origin>> origin;

    private SiteOrigin(Function<HttpServletRequest, Optional<Origin>> origin) {
        this.origin = origin;
    }

    /**
     * One origin for all requests.
     *
     * @param publicUrl {@code http} or {@code https}, a host, and optionally a port and {@code /}
     * @throws IllegalArgumentException if the URL has another form
     */
    public static SiteOrigin at(URI publicUrl) {
        String text = publicUrl.toString();
        Optional<Origin> named = Origin.parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                .filter(site ->
                        site.scheme().filter(scheme -> scheme.matches("https?")).isPresent());
        if (named.isEmpty()) {
            throw new IllegalArgumentException(
                    "the public URL must be one such as https://sessions.example, not " + text);
        }
        return new SiteOrigin(request -> named);
    }

    /**
     * The origin that each request names: the one that the nearest trusted proxy reports, or else its {@code Host}. {@code Host} does not
     * contain the scheme, and a proxy that ends TLS changes the scheme, so the scheme does not count then.
     */
    public static SiteOrigin asRequested(ClientAddress address) {
        return new SiteOrigin(request -> address.isFromTrustedProxy(request)
                ? ForwardedOrigin.of(request)
                : Optional.ofNullable(request.getHeader("Host"))
                        .flatMap(Authority::parse)
                        .map(host -> new Origin(Optional.empty(), host)));
    }

    Optional<Origin> of(HttpServletRequest request) {
        return origin.apply(request);
    }
}
