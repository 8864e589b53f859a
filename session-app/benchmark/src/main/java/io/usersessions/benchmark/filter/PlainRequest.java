package io.usersessions.benchmark.filter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request with the few methods that the filter calls, none of which does more than a look into a map. */
final class PlainRequest extends HttpServletRequestWrapper {
    private static final HttpServletRequest NONE = Refusing.all(HttpServletRequest.class);
    private static final ServletContext CONTEXT = Refusing.context();

    private final Map<String, List<String>> headers;
    private final Map<String, Object> attributes = new HashMap<>();

    private PlainRequest(Map<String, List<String>> headers) {
        super(NONE);
        this.headers = headers;
    }

    /** Requests with these headers. */
    static PlainRequest with(Map<String, List<String>> headers) {
        return new PlainRequest(headers);
    }

    /** Headers by their name in any case. */
    static Map<String, List<String>> headers(Map<String, String> lines) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        lines.forEach((name, line) -> headers.put(name, List.of(line)));
        return headers;
    }

    @Override
    public DispatcherType getDispatcherType() {
        return DispatcherType.REQUEST;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> lines = headers.get(name);
        return lines == null ? null : lines.get(0);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(headers.getOrDefault(name, List.of()));
    }

    @Override
    public String getRemoteAddr() {
        return "203.0.113.7";
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isAsyncStarted() {
        return false;
    }

    @Override
    public ServletContext getServletContext() {
        return CONTEXT;
    }
}
