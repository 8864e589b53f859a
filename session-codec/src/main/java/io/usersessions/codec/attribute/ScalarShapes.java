package io.usersessions.codec.attribute;

import static java.util.Map.entry;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Flag;
import io.usersessions.domain.model.SessionValue.Real;
import io.usersessions.domain.model.SessionValue.Text;
import io.usersessions.domain.model.SessionValue.Whole;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The types of the JDK that are stored as one value. */
final class ScalarShapes {
    static final Shape STRING = new ScalarShape<>(
            String.class, "a text", SessionValue::of, value -> text(value).map(Text::value));

    private static final Shape BOOLEAN = new ScalarShape<>(
            Boolean.class,
            "a flag",
            SessionValue::of,
            value -> value instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty());
    private static final Shape LONG = whole(Long.class, Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    private static final Shape INT = whole(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number);
    private static final Shape SHORT = whole(Short.class, Short.MIN_VALUE, Short.MAX_VALUE, number -> (short) number);
    private static final Shape BYTE = whole(Byte.class, Byte.MIN_VALUE, Byte.MAX_VALUE, number -> (byte) number);
    private static final Shape DOUBLE = new ScalarShape<>(
            Double.class, "a number that a double holds exactly", SessionValue::of, ScalarShapes::exactDouble);
    private static final Shape FLOAT = new ScalarShape<>(
            Float.class,
            "a number that a float holds exactly",
            number -> SessionValue.of((double) number),
            value -> exactDouble(value)
                    .filter(number -> number == (double) number.floatValue())
                    .map(Double::floatValue));

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

    private static <T extends Number> Shape whole(Class<T> type, long min, long max, LongFunction<T> narrow) {
        Function<SessionValue, Optional<T>> reader =
                value -> value instanceof Whole whole && whole.value() >= min && whole.value() <= max
                        ? Optional.of(narrow.apply(whole.value()))
                        : Optional.empty();
        return new ScalarShape<>(
                type,
                "a whole number from " + min + " to " + max,
                number -> SessionValue.of(number.longValue()),
                reader);
    }

    private static Optional<Double> exactDouble(SessionValue value) {
        if (value instanceof Real real) {
            return Optional.of(real.value());
        }
        // Not compared as long: casting 2^63 back returns the largest long.
        return value instanceof Whole whole
                        && new BigDecimal((double) whole.value()).compareTo(BigDecimal.valueOf(whole.value())) == 0
                ? Optional.of((double) whole.value())
                : Optional.empty();
    }
}
