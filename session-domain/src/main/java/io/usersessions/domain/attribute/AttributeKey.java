package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Nothing;
import io.usersessions.domain.plain.AttributePath;
import io.usersessions.domain.plain.PlainType;
import io.usersessions.domain.plain.PlainTypes;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute together with its type, declared once, so that it is put and read as the same type everywhere.
 *
 * <pre>{@code
 * static final AttributeKey<Instant> SEEN = AttributeKey.of("seen", Instant.class);
 * static final AttributeKey<Cart> CART = TYPES.key("cart", Cart.class);
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads.
 *
 * @param <T> the type
 */
public final class AttributeKey<T> {
    private final String name;
    private final Function<T, SessionValue> writer;
    private final Function<SessionValue, T> reader;

    AttributeKey(String name, Function<T, SessionValue> writer, Function<SessionValue, T> reader) {
        this.name = Registration.checked(name);
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * A key for a plain type: one that {@link SessionData#get} reads.
     *
     * @throws IllegalArgumentException if the type is not plain, or no attribute can have this name
     */
    public static <T> AttributeKey<T> of(String name, Class<T> type) {
        Objects.requireNonNull(name, "name");
        if (Objects.requireNonNull(type, "type") == SessionValue.class) {
            return new AttributeKey<>(name, SessionValue.class::cast, type::cast);
        }
        PlainType<T> plain = PlainTypes.of(type);
        AttributePath place = AttributePath.of(name);
        return new AttributeKey<>(
                name,
                value -> written(value, place),
                value -> plain.read(value.toPlain())
                        .orElseThrow(() -> AttributeShapeException.expected(plain.expected(), value, place)));
    }

    private static SessionValue written(Object value, AttributePath place) {
        try {
            return SessionValue.from(value);
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(place.says(String.valueOf(refused.getMessage())), refused);
        }
    }

    public String name() {
        return name;
    }

    /**
     * A value of this type as it is put.
     *
     * @throws IllegalArgumentException if it cannot be stored, such as text with a lone surrogate
     */
    public SessionValue valueOf(T value) {
        return writer.apply(Objects.requireNonNull(value, "value"));
    }

    /**
     * A value that was put, as this type.
     *
     * @throws AttributeShapeException if it is not a value of this type
     */
    public T read(SessionValue value) {
        return reader.apply(Objects.requireNonNull(value, "value"));
    }

    /**
     * The attribute of this name as this type, or empty if there is none or it is {@link SessionValue#NOTHING}.
     *
     * @throws AttributeShapeException if it is not a value of this type
     */
    public Optional<T> in(SessionData data) {
        Objects.requireNonNull(data, "data");
        return in(data.value(name).orElse(null));
    }

    /**
     * A value as this type, or empty if it is null or {@link SessionValue#NOTHING}.
     *
     * @throws AttributeShapeException if it is not a value of this type
     */
    public Optional<T> in(@Nullable SessionValue value) {
        return value == null || value instanceof Nothing ? Optional.empty() : Optional.of(read(value));
    }

    /** The name only. */
    @Override
    public String toString() {
        return "AttributeKey[" + name + "]";
    }
}
