package io.usersessions.testkit;

import io.usersessions.domain.port.SessionStoreException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Ports on a store that cannot be reached. */
final class Unreachable {
    private Unreachable() {}

    static <P> P port(Class<P> port) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> answer(method)));
    }

    private static Object answer(Method method) {
        throw new SessionStoreException(method.getName() + ": the store cannot be reached");
    }
}
