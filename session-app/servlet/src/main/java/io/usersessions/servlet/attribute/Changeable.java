package io.usersessions.servlet.attribute;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an object that can be stored can change. In doubt it can. */
final class Changeable {
    /** The host of the classes of {@code List.of}, {@code Set.of} and {@code Map.of}. */
    private static final Class<?> IMMUTABLE = List.of().getClass().getNestHost();

    private Changeable() {}

    static boolean isChangeable(Object value) {
        if (value instanceof Record) {
            return holdsCollection(value.getClass(), new HashSet<>());
        }
        if (value instanceof Collection<?> items) {
            return !isImmutable(items) || items.stream().anyMatch(Changeable::isChangeable);
        }
        if (value instanceof Map<?, ?> fields) {
            return !isImmutable(fields) || fields.values().stream().anyMatch(Changeable::isChangeable);
        }
        return false;
    }

    private static boolean isImmutable(Object container) {
        return container.getClass().getNestHost() == IMMUTABLE;
    }

    /** By the declared types, because only the domain may reach the content of a record. */
    private static boolean holdsCollection(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return isCollection(generic.getRawType())
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> holdsCollection(part, seen));
        }
        return isCollection(type)
                || components(type).anyMatch(component -> holdsCollection(component.getGenericType(), seen));
    }

    private static boolean isCollection(Type type) {
        return type instanceof Class<?> plain
                && (Collection.class.isAssignableFrom(plain) || Map.class.isAssignableFrom(plain));
    }

    private static Stream<RecordComponent> components(Type type) {
        return type instanceof Class<?> plain && plain.isRecord()
                ? Arrays.stream(plain.getRecordComponents())
                : Stream.empty();
    }
}
