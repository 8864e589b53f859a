package io.usersessions.servlet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cache that all clients of a site share, as lax as RFC 9111 allows: it stores whatever is not forbidden, and a stored answer is fresh for
 * ever.
 */
final class SharedCache {
    private final Site site;
    private final List<Stored> stored = new ArrayList<>();
    private int hits;

    SharedCache(Site site) {
        this.site = site;
    }

    /** An answer, with the fields of the request that decide who else gets it. */
    private record Stored(String path, Map<String, List<String>> selecting, Answer answer) {
        boolean fits(String requested, Map<String, List<String>> fields) {
            return path.equals(requested)
                    && selecting.entrySet().stream()
                            .allMatch(field -> field.getValue().equals(fields.getOrDefault(field.getKey(), List.of())));
        }
    }

    int hits() {
        return hits;
    }

    Answer get(String path, String... headers) throws IOException {
        Map<String, List<String>> fields = fields(headers);
        for (Stored candidate : stored) {
            if (candidate.fits(path, fields)) {
                hits++;
                return candidate.answer();
            }
        }
        Answer answer = site.get(path, headers);
        if (mayStore(fields, answer)) {
            stored.add(new Stored(path, selecting(answer, fields), answer));
        }
        return answer;
    }

    private static Map<String, List<String>> fields(String... headers) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String header : headers) {
            String[] parts = header.split(":", 2);
            fields.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1].strip());
        }
        return fields;
    }

    /** RFC 9111, sections 3 and 3.5. */
    private static boolean mayStore(Map<String, List<String>> fields, Answer answer) {
        List<String> directives = elements(answer, "Cache-Control").toList();
        boolean isForAll =
                directives.contains("public") || directives.stream().anyMatch(text -> text.startsWith("s-maxage"));
        return !directives.contains("no-store")
                && !directives.contains("private")
                && (isForAll || !fields.containsKey("authorization"))
                && elements(answer, "Vary").noneMatch("*"::equals);
    }

    /** RFC 9111, section 4.1. */
    private static Map<String, List<String>> selecting(Answer answer, Map<String, List<String>> fields) {
        return elements(answer, "Vary")
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> fields.getOrDefault(name, List.of())));
    }

    private static Stream<String> elements(Answer answer, String header) {
        return answer.headers(header).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(element -> element.strip().toLowerCase(Locale.ROOT));
    }
}
