package io.usersessions.domain.plain;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type as which a value can be read.
 *
 * @param expected the values that can be read as it, beginning with their kind
 * @param reader takes a String, Long, Double, Boolean, List or Map; returns empty if it cannot be read as this type
 */
public record PlainType<T>(String expected, Function<Object, Optional<T>> reader) {
    /** This plain object as this type, or empty if it cannot be read as this type or is null. */
    public Optional<T> read(@Nullable Object plain) {
        return plain == null ? Optional.empty() : reader.apply(plain);
    }
}
