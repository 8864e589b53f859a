package io.usersessions.app.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The handlers of all paths and methods. A path with {@code GET} answers {@code HEAD} as well. */
public final class Routes {
    private record Route(String method, PathPattern pattern, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

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
        routes.add(new Route(method, PathPattern.of(pattern), handler));
        return this;
    }

    Found find(String method, String rawPath) {
        if (DotSegments.areIn(rawPath)) {
            return new Found.Nothing();
        }
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.pattern().match(rawPath);
            if (variables.isPresent() && route.method().equals(method)) {
                return new Found.Match(route.handler(), decoded(variables.get()));
            }
            variables.ifPresent(same -> allowed.add(route.method()));
        }
        return allowed.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(String.join(", ", allowed));
    }

    private static Map<String, String> decoded(Map<String, String> raw) {
        Map<String, String> variables = new HashMap<>();
        raw.forEach((name, text) -> variables.put(name, PercentText.decoded(text)));
        return variables;
    }
}
