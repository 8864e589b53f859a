package io.usersessions.servlet.guard;

import io.usersessions.servlet.transport.KeyHeader;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The headers of a response whose session was looked at; setting them twice changes nothing. */
final class ResponseHeaders {
    private ResponseHeaders() {}

    /**
     * @param lines carry out what the client must do with its key
     * @param vary the names of the request headers that the response depends on
     */
    static void put(HttpServletResponse response, List<KeyHeader> lines, List<String> vary) {
        lines.forEach(line -> {
            if (!response.getHeaders(line.name()).contains(line.value())) {
                response.addHeader(line.name(), line.value());
            }
            putNoStore(response);
        });
        vary.forEach(name -> putVary(response, name));
    }

    /** A cached copy would give one person's key to the next; {@code no-store} is the strictest value, and may be set already. */
    static void putNoStore(HttpServletResponse response) {
        if (elements(response.getHeaders("Cache-Control")).noneMatch("no-store"::equalsIgnoreCase)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static void putVary(HttpServletResponse response, String header) {
        if (elements(response.getHeaders("Vary"))
                .noneMatch(name -> name.equalsIgnoreCase(header) || name.equals("*"))) {
            response.addHeader("Vary", header);
        }
    }

    private static Stream<String> elements(Collection<String> lines) {
        return lines.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip);
    }
}
