package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.plain.AttributePath;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type that is stored as one value without parts.
 *
 * @param expected the stored shape, beginning with its kind
 * @param writer throws {@link IllegalArgumentException} if the value cannot be stored
 * @param reader returns empty for every value that the writer does not write
 */
record ScalarShape<T>(
        Class<T> type, String expected, Function<T, SessionValue> writer, Function<SessionValue, Optional<T>> reader)
        implements Shape {
    @Override
    public SessionValue write(Object value, AttributePath path) {
        try {
            return writer.apply(type.cast(value));
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(path + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public T read(SessionValue value, AttributePath path) {
        return reader.apply(value).orElseThrow(() -> AttributeShapeException.expected(expected, value, path));
    }
}
