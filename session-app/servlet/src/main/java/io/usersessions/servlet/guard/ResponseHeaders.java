package io.usersessions.servlet.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The headers of a response whose session was looked at; setting them twice changes nothing. */
public final class ResponseHeaders {
    private ResponseHeaders() {}

    static void put(HttpServletResponse response, List<String> setCookies, boolean sessionWasAsked) {
        setCookies.forEach(text -> {
            if (!response.getHeaders("Set-Cookie").contains(text)) {
                response.addHeader("Set-Cookie", text);
            }
            putNoStore(response);
        });
        if (sessionWasAsked) {
            putVary(response);
        }
    }

    /** A cached copy would give one person's key to the next; {@code no-store} is the strictest value, and may be set already. */
    static void putNoStore(HttpServletResponse response) {
        if (elements(response.getHeaders("Cache-Control")).noneMatch("no-store"::equalsIgnoreCase)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    private static void putVary(HttpServletResponse response) {
        if (elements(response.getHeaders("Vary"))
                .noneMatch(name -> name.equalsIgnoreCase("Cookie") || name.equals("*"))) {
            response.addHeader("Vary", "Cookie");
        }
    }

    private static Stream<String> elements(Collection<String> lines) {
        return lines.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip);
    }
}
