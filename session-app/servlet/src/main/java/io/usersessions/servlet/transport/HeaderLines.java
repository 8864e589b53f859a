package io.usersessions.servlet.transport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** All lines of a header of a request. */
public final class HeaderLines {
    private HeaderLines() {}

    /** A container may forbid to read headers; then it returns null, which counts as none. */
    public static List<String> of(HttpServletRequest request, String name) {
        Enumeration<String> lines = request.getHeaders(name);
        return lines == null ? List.of() : Collections.list(lines);
    }
}
