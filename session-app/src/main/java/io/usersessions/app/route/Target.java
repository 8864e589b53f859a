package io.usersessions.app.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/**
 * What is at a path.
 *
 * @param handlers by method
 * @param variables the parts of the path for the names of its pattern, decoded
 */
record Target(Map<String, Handler> handlers, Map<String, String> variables) {
    static Target of(MatchedResource<Map<String, Handler>> matched, String rawPath) {
        Map<String, String> variables = new HashMap<>();
        ((UriTemplatePathSpec) matched.getPathSpec())
                .getPathParams(rawPath)
                .forEach((name, text) -> variables.put(name, PercentText.decoded(text)));
        return new Target(matched.getResource(), variables);
    }

    Optional<Handler> handlerOf(String method) {
        return Optional.ofNullable(handlers.get(method));
    }

    /** The methods, for {@code Allow}. */
    String methods() {
        return String.join(", ", handlers.keySet());
    }
}
