package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a browser deletes of a site when its user signs out: the value of {@code Clear-Site-Data}, or nothing if it is empty. */
public record ClearedData(String value) {
    public static final ClearedData NOTHING = new ClearedData("");

    private static final String HEADER = "Clear-Site-Data";

    /** The types that the specification of the W3C and its extensions name; browsers ignore those that they do not know. */
    private static final Set<String> TYPES = Set.of(
            "cache", "cookies", "storage", "executionContexts", "prefetchCache", "prerenderCache", "clientHints", "*");

    /**
     * These types, each once.
     *
     * @throws IllegalArgumentException if there is none, or one of them is no type
     */
    public static ClearedData of(List<String> types) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("name what browsers clear, such as \"cache\", or leave out the call");
        }
        for (String type : types) {
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException(
                        "'" + type + "' is nothing that browsers clear: choose of " + new TreeSet<>(TYPES));
            }
        }
        return new ClearedData(new LinkedHashSet<>(types)
                .stream().map(type -> '"' + type + '"').collect(Collectors.joining(", ")));
    }

    /** Whether nothing is deleted. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    void putOn(HttpServletResponse response) {
        if (!isEmpty() && !response.getHeaders(HEADER).contains(value)) {
            response.addHeader(HEADER, value);
        }
    }
}
