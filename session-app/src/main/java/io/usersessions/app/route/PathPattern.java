package io.usersessions.app.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path of literal segments and of names in braces, each of which matches any one segment. */
record PathPattern(List<String> segments) {
    static PathPattern of(String pattern) {
        return new PathPattern(List.of(pattern.split("/", -1)));
    }

    /** The segments for the names, still encoded; empty if the path does not match. */
    Optional<Map<String, String>> match(String rawPath) {
        List<String> actual = List.of(rawPath.split("/", -1));
        if (actual.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{") && !actual.get(i).isEmpty()) {
                variables.put(segment.substring(1, segment.length() - 1), actual.get(i));
            } else if (!segment.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
