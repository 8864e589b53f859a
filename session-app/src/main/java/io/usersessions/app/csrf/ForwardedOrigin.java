package io.usersessions.app.csrf;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.QuotedCSV;

/**
 * The origin that a browser asked for, as the nearest proxy reports it: {@code X-Forwarded-Host} and {@code X-Forwarded-Proto}, or
 * {@code Forwarded} (RFC 7239). The last entry of a list counts; entries left of it may come from the client.
 */
final class ForwardedOrigin {
    private static final String SCHEMES = "https?";

    private ForwardedOrigin() {}

    /** The reported origin; with the {@code Host} of the request if no host is reported. */
    static Optional<Origin> of(HttpServletRequest request) {
        Map<String, String> rfc7239 = forwarded(request);
        Optional<String> host = last(request, "X-Forwarded-Host").or(() -> value(rfc7239, "host"));
        Optional<String> scheme = last(request, "X-Forwarded-Proto")
                .or(() -> value(rfc7239, "proto"))
                .filter(proto -> proto.matches(SCHEMES));
        return host.or(() -> Optional.ofNullable(request.getHeader("Host")))
                .flatMap(Authority::parse)
                .map(authority -> new Origin(scheme, authority));
    }

    private static Map<String, String> forwarded(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        last(request, "Forwarded").ifPresent(element -> HttpField.getValueParameters(";" + element, parameters));
        return parameters;
    }

    private static Optional<String> value(Map<String, String> parameters, String name) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> last(HttpServletRequest request, String header) {
        List<String> values =
                new QuotedCSV(true, Collections.list(request.getHeaders(header)).toArray(String[]::new)).getValues();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }
}
