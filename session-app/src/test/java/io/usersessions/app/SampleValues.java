package io.usersessions.app;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A valid value of any type that the public entries take. */
final class SampleValues {
    /** A port or listener that is not to be asked. */
    private static final InvocationHandler UNASKED = (proxy, method, arguments) -> switch (method.getName()) {
        case "toString" -> "a sample";
        case "hashCode" -> 1;
        case "equals" -> proxy == arguments[0];
        default -> throw new AssertionError("asked " + method + " before null was refused");
    };

    private SampleValues() {}

    static Object of(Class<?> type) {
        Supplier<?> known = SampleTable.KNOWN.get(type);
        if (known != null) {
            return known.get();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(SampleValues.class.getClassLoader(), new Class<?>[] {type}, UNASKED);
        }
        return made(type);
    }

    /** Records, and classes with one public constructor. */
    private static Object made(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(missing(type));
        }
        try {
            return constructors[0].newInstance(Stream.of(constructors[0].getParameterTypes())
                    .map(SampleValues::of)
                    .toArray());
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(missing(type), unfit);
        }
    }

    private static String missing(Class<?> type) {
        return "no sample of " + type.getName() + ": add one to SampleTable";
    }
}
