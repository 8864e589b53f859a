package io.usersessions.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request with the few methods that headers and attributes need; no server interprets the headers first. */
final class FakeRequest {
    private final String peer;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private boolean hidesHeaders;
    private final Map<Object, Object> attributes = new HashMap<>();

    private FakeRequest(String peer) {
        this.peer = peer;
    }

    static FakeRequest from(String peer) {
        return new FakeRequest(peer);
    }

    FakeRequest with(String header, String value) {
        headers.computeIfAbsent(header, name -> new ArrayList<>()).add(value);
        return this;
    }

    /** Like a container that forbids to read headers. */
    FakeRequest withoutHeaders() {
        hidesHeaders = true;
        return this;
    }

    HttpServletRequest asRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                FakeRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "getHeaders" ->
                        hidesHeaders ? null : Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                    case "getHeader" ->
                        headers.getOrDefault(arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    case "getRequestURI" -> "/";
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
