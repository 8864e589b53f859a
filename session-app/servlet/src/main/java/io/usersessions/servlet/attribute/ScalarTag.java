package io.usersessions.servlet.attribute;

import io.usersessions.domain.model.SessionValue;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reserved name of a type without a plain form, and the content that is stored under it. Each value has one content, and each content
 * one value: anything else is neither written nor read.
 *
 * @param writer throws {@link DateTimeException} or {@link IllegalArgumentException} if it cannot write a value
 * @param parser throws the same if a content is not a value
 */
record ScalarTag<T>(String name, Class<T> type, Function<T, SessionValue> writer, Function<SessionValue, T> parser) {
    /** The content of an object of this type, or empty if the object would not be read back as an equal one. */
    Optional<SessionValue> write(Object object) {
        T value = type.cast(object);
        try {
            SessionValue content = writer.apply(value);
            return parser.apply(content).equals(value) ? Optional.of(content) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notStorable) {
            return Optional.empty();
        }
    }

    /** The value of a content, or empty if {@link #write} writes no such content. */
    Optional<T> read(SessionValue content) {
        try {
            T value = parser.apply(content);
            return writer.apply(value).equals(content) ? Optional.of(value) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notWritten) {
            return Optional.empty();
        }
    }
}
