package io.usersessions.domain.plain;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** The types as which values can be read: the counterpart of {@link PlainObjects}. */
public final class PlainTypes {
    private static final String POSSIBLE =
            "String, Character, Boolean, Byte, Short, Integer, Long, Float, Double, Instant, byte[],"
                    + " SessionValue, and lists and maps of these; records and enums are registered with AttributeTypes";

    private static final PlainType<Character> CHARACTER = text(
            "a text of one character", text -> text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty());
    private static final PlainType<Boolean> FLAG = of("a flag", Boolean.class);
    private static final PlainType<Byte> BYTE = whole(Byte.MIN_VALUE, Byte.MAX_VALUE, number -> (byte) number);
    private static final PlainType<Short> SHORT = whole(Short.MIN_VALUE, Short.MAX_VALUE, number -> (short) number);
    private static final PlainType<Integer> INT = whole(Integer.MIN_VALUE, Integer.MAX_VALUE, number -> (int) number);
    private static final PlainType<Long> LONG = whole(Long.MIN_VALUE, Long.MAX_VALUE, number -> number);
    private static final PlainType<Float> FLOAT =
            new PlainType<>("a number that a float holds exactly", PlainTypes::exactFloat);
    private static final PlainType<Double> DOUBLE =
            new PlainType<>("a number that a double holds exactly", PlainTypes::exactDouble);

    private static final Map<Class<?>, PlainType<?>> TYPES = Map.ofEntries(
            entry(String.class, of("a text", String.class)),
            entry(Character.class, CHARACTER),
            entry(char.class, CHARACTER),
            entry(Boolean.class, FLAG),
            entry(boolean.class, FLAG),
            entry(Byte.class, BYTE),
            entry(byte.class, BYTE),
            entry(Short.class, SHORT),
            entry(short.class, SHORT),
            entry(Integer.class, INT),
            entry(int.class, INT),
            entry(Long.class, LONG),
            entry(long.class, LONG),
            entry(Float.class, FLOAT),
            entry(float.class, FLOAT),
            entry(Double.class, DOUBLE),
            entry(double.class, DOUBLE),
            entry(Instant.class, text("a text in the form of an Instant", PlainTypes::instant)),
            entry(byte[].class, text("a text in Base64", PlainTypes::bytes)),
            entry(List.class, of("a list", List.class)),
            entry(Map.class, of("a map", Map.class)));

    private PlainTypes() {}

    /**
     * How this type is read.
     *
     * @throws IllegalArgumentException if no value can be read as this type
     */
    @SuppressWarnings("unchecked") // the reader of each type returns that type, or the wrapper of a primitive one
    public static <T> PlainType<T> of(Class<T> type) {
        @Nullable PlainType<?> plain = TYPES.get(type);
        if (plain == null) {
            throw new IllegalArgumentException(refusal(type));
        }
        return (PlainType<T>) plain;
    }

    /** A message about a type that is not plain. */
    static String refusal(Class<?> type) {
        return "type " + type.getTypeName() + " is not plain; possible are " + POSSIBLE;
    }

    private static <T> PlainType<T> of(String expected, Class<T> type) {
        return new PlainType<>(
                expected, plain -> Optional.of(plain).filter(type::isInstance).map(type::cast));
    }

    private static <T> PlainType<T> text(String expected, Function<String, Optional<T>> parser) {
        return new PlainType<>(expected, plain -> plain instanceof String text ? parser.apply(text) : Optional.empty());
    }

    private static <T> PlainType<T> whole(long min, long max, LongFunction<T> narrow) {
        return new PlainType<>(
                "a whole number from " + min + " to " + max,
                plain -> plain instanceof Long number && number >= min && number <= max
                        ? Optional.of(narrow.apply(number))
                        : Optional.empty());
    }

    private static Optional<Double> exactDouble(Object plain) {
        if (plain instanceof Double real) {
            return Optional.of(real);
        }
        // Not compared as long: casting 2^63 back returns the largest long.
        return plain instanceof Long whole
                        && new BigDecimal(whole.doubleValue()).compareTo(BigDecimal.valueOf(whole)) == 0
                ? Optional.of(whole.doubleValue())
                : Optional.empty();
    }

    private static Optional<Float> exactFloat(Object plain) {
        return exactDouble(plain)
                .filter(number -> number == (double) number.floatValue())
                .map(Double::floatValue);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
