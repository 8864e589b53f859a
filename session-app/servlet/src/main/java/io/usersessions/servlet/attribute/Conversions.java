package io.usersessions.servlet.attribute;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conversions of an application, in the order in which they are asked. */
record Conversions(List<Conversion<?>> all) {
    static final Conversions NONE = new Conversions(List.of());

    /** @throws IllegalArgumentException if one has the name of another, or can convert nothing */
    Conversions {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (Conversion<?> each : all) {
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("two conversions have the name '" + each.name() + "'");
            }
            if (!each.isPossible()) {
                throw new IllegalArgumentException("the conversion '" + each.name()
                        + "' would convert nothing, because no object is of exactly the class "
                        + each.type().getTypeName() + ": call andSubclasses()");
            }
        }
    }

    /** The first one that takes an object. */
    Optional<Conversion<?>> of(Object object) {
        for (Conversion<?> each : all) {
            if (each.takes(object)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    Optional<Conversion<?>> named(String name) {
        return all.stream()
                .<Conversion<?>>map(each -> each)
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** Whether an object that can be stored is converted, or holds one that is. */
    boolean areNeededFor(@Nullable Object object) {
        if (all.isEmpty() || object == null) {
            return false;
        }
        if (object instanceof Collection<?> items) {
            return of(object).isPresent() || items.stream().anyMatch(this::areNeededFor);
        }
        if (object instanceof Map<?, ?> fields) {
            return of(object).isPresent() || fields.values().stream().anyMatch(this::areNeededFor);
        }
        return !Scalars.isScalar(object.getClass()) && of(object).isPresent();
    }
}
