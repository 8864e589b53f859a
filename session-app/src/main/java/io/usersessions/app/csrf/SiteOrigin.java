package io.usersessions.app.csrf;

import io.usersessions.servlet.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Where browsers find this site, which is what they give as the origin of a request that one of its own pages sent. */
public final class SiteOrigin {
    private final Function<HttpServletRequest, Optional<Origin>> origin;

    private SiteOrigin(Function<HttpServletRequest, Optional<Origin>> origin) {
        this.origin = origin;
    }

    /**
     * At one address, whatever a request says.
     *
     * @param publicUrl {@code http} or {@code https}, host and perhaps port, and no more than {@code /} behind them
     * @throws IllegalArgumentException if it is anything else
     */
    public static SiteOrigin at(URI publicUrl) {
        String text = publicUrl.toString();
        Optional<Origin> named = Origin.parse(text.endsWith("/") ? text.substring(0, text.length() - 1) : text)
                .filter(site ->
                        site.scheme().filter(scheme -> scheme.matches("https?")).isPresent());
        if (named.isEmpty()) {
            throw new IllegalArgumentException("the public URL is one such as https://sessions.example, not " + text);
        }
        return new SiteOrigin(request -> named);
    }

    /**
     * At the address that each request names: the one that the nearest proxy reports, if the address trusts it, or else its
     * {@code Host}. That does not tell the scheme, and a proxy that ends TLS changes it, so the scheme does not count then.
     */
    public static SiteOrigin asAsked(ClientAddress address) {
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
