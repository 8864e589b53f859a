package io.usersessions.app.device;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a request, and nothing else of it. */
record HintedRequest(Map<String, String> headers) {
    static HintedRequest from(String agent) {
        return new HintedRequest(Map.of("user-agent", agent));
    }

    HintedRequest with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header.toLowerCase(Locale.ROOT), value);
        return new HintedRequest(more);
    }

    HttpServletRequest asRequest() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HintedRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answer(method, String.valueOf(arguments[0])));
    }

    private @Nullable Object answer(Method method, String header) {
        String value = headers.get(header.toLowerCase(Locale.ROOT));
        return switch (method.getName()) {
            case "getHeader" -> value;
            case "getHeaders" -> Collections.enumeration(value == null ? List.of() : List.of(value));
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }
}
