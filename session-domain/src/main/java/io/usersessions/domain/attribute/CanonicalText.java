package io.usersessions.domain.attribute;

import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** Types that are stored as the text of their {@code toString}; any other text for the same value is refused. */
final class CanonicalText {
    /** Limit of characters, and of decimal places: time and memory for a number grow faster than its text. */
    static final int LIMIT = 1_000;

    private CanonicalText() {}

    /** @param parse throws {@link DateTimeException} or {@link IllegalArgumentException} if the text is not a value of the type */
    static <T> Shape shape(Class<T> type, Function<String, T> parse) {
        String expected = "a text as " + type.getSimpleName() + ".toString writes it"
                + (Number.class.isAssignableFrom(type) ? ", of at most " + LIMIT + " digits and places" : "");
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

    /** A decimal number whose places are limited, so that calculations with it are cheap too. */
    static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LIMIT) {
            throw new NumberFormatException("too many places");
        }
        return number;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        if (text.length() > LIMIT) {
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
