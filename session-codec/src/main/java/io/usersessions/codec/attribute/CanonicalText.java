package io.usersessions.codec.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** Types that are stored as the text their {@code toString} gives; any other text for the same value is refused. */
final class CanonicalText {
    /** Longest text in characters, and most decimal places: time and memory for a number grow faster than its text. */
    static final int MOST = 1_000;

    private CanonicalText() {}

    /** @param parse throws {@link DateTimeException} or {@link IllegalArgumentException} at what is no such value */
    static <T> Shape shape(Class<T> type, Function<String, T> parse) {
        String expected = "a text as " + type.getSimpleName() + ".toString writes it"
                + (Number.class.isAssignableFrom(type) ? ", of at most " + MOST + " digits and places" : "");
        return new ScalarShape<>(
                type,
                expected,
                value -> {
                    String text = value.toString();
                    if (parsed(text, parse).isEmpty()) {
                        throw new IllegalArgumentException("cannot be stored as " + expected);
                    }
                    return SessionValue.of(text);
                },
                value -> ScalarShapes.text(value).map(Text::value).flatMap(text -> parsed(text, parse)));
    }

    /** A decimal number of few enough places that one can also calculate with it. */
    static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST) {
            throw new NumberFormatException("too many places");
        }
        return number;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        if (text.length() > MOST) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text))
                    .filter(value -> value.toString().equals(text));
        } catch (DateTimeException | IllegalArgumentException notSuchAValue) {
            return Optional.empty();
        }
    }
}
