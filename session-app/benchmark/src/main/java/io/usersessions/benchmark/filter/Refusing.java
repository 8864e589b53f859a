package io.usersessions.benchmark.filter;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;

/** Objects that stand where others are needed but hardly called. */
final class Refusing {
    private Refusing() {}

    /** Refuses every call. */
    static <T> T all(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                }));
    }

    /** An application of servlet 6.1 without anything in it. */
    static ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMajorVersion" -> 6;
                    case "getMinorVersion" -> 1;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
