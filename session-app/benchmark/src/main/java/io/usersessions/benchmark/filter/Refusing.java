package io.usersessions.benchmark.filter;

import java.lang.reflect.Proxy;

/** An object that refuses every call: it stands where a wrapper needs something to wrap. */
final class Refusing {
    private Refusing() {}

    static <T> T all(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.toString());
                }));
    }
}
