package io.usersessions.app.route;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;

/**
 * The handlers of all paths and methods. A path with {@code GET} answers {@code HEAD} as well. A name in braces stands for one segment; a
 * path that is spelled out goes before a path with names.
 */
public final class Routes {
    private final PathMappings<Map<String, Handler>> paths = new PathMappings<>();

    public Routes get(String pattern, Handler handler) {
        return on("HEAD", pattern, handler).on("GET", pattern, handler);
    }

    public Routes post(String pattern, Handler handler) {
        return on("POST", pattern, handler);
    }

    public Routes put(String pattern, Handler handler) {
        return on("PUT", pattern, handler);
    }

    public Routes delete(String pattern, Handler handler) {
        return on("DELETE", pattern, handler);
    }

    private Routes on(String method, String pattern, Handler handler) {
        paths.computeIfAbsent(new UriTemplatePathSpec(pattern), same -> new TreeMap<>())
                .put(method, handler);
        return this;
    }

    /**
     * What is at a path; empty if there is nothing.
     *
     * @param rawPath the path as the request spells it
     * @throws RefusedRequest with 404 if a name in it is not percent-encoded UTF-8
     */
    Optional<Target> at(String rawPath) {
        return DotSegments.areIn(rawPath)
                ? Optional.empty()
                : Optional.ofNullable(paths.getMatched(rawPath)).map(matched -> Target.of(matched, rawPath));
    }
}
