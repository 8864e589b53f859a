package io.usersessions.domain.attribute;

import static java.util.Map.entry;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.plain.PlainType;
import io.usersessions.domain.plain.PlainTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The types of the JDK that are stored as one value. */
final class ScalarShapes {
    static final Shape STRING = plain(String.class);

    private static final Shape BOOLEAN = plain(Boolean.class);
    private static final Shape LONG = plain(Long.class);
    private static final Shape INT = plain(Integer.class);
    private static final Shape SHORT = plain(Short.class);
    private static final Shape BYTE = plain(Byte.class);
    private static final Shape DOUBLE = plain(Double.class);
    private static final Shape FLOAT = plain(Float.class);

    private static final Map<Class<?>, Shape> SHAPES = Map.ofEntries(
            entry(String.class, STRING),
            entry(boolean.class, BOOLEAN),
            entry(Boolean.class, BOOLEAN),
            entry(long.class, LONG),
            entry(Long.class, LONG),
            entry(int.class, INT),
            entry(Integer.class, INT),
            entry(short.class, SHORT),
            entry(Short.class, SHORT),
            entry(byte.class, BYTE),
            entry(Byte.class, BYTE),
            entry(double.class, DOUBLE),
            entry(Double.class, DOUBLE),
            entry(float.class, FLOAT),
            entry(Float.class, FLOAT),
            entry(Instant.class, CanonicalText.shape(Instant.class, Instant::parse)),
            entry(LocalDate.class, CanonicalText.shape(LocalDate.class, LocalDate::parse)),
            entry(Duration.class, CanonicalText.shape(Duration.class, Duration::parse)),
            entry(UUID.class, CanonicalText.shape(UUID.class, UUID::fromString)),
            entry(BigInteger.class, CanonicalText.shape(BigInteger.class, BigInteger::new)),
            entry(BigDecimal.class, CanonicalText.shape(BigDecimal.class, CanonicalText::decimal)));

    private ScalarShapes() {}

    static Optional<Shape> of(Class<?> type) {
        return Optional.ofNullable(SHAPES.get(type));
    }

    static Optional<Text> text(SessionValue value) {
        return value instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    private static <T> Shape plain(Class<T> type) {
        PlainType<T> plain = PlainTypes.of(type);
        return new ScalarShape<>(type, plain.expected(), SessionValue::from, value -> plain.read(value.toPlain()));
    }
}
