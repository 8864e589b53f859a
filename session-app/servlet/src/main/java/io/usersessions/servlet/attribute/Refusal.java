package io.usersessions.servlet.attribute;

import io.usersessions.domain.plain.AttributePath;
import org.jspecify.annotations.Nullable;

/** Messages about what cannot be stored: they contain the place and the type, and what to do, but no value. */
final class Refusal {
    static final String POSSIBLE =
            "possible are String, Boolean, Character, the numbers of java.lang and java.math, Instant, Duration, dates and times of java.time,"
                    + " UUID, Locale, URI, and of these List, Set, and Map with String names";

    private static final String WAYS =
            "; register a record or enum with AttributeTypes, convert objects of another class with AttributeConversion, or hold the whole"
                    + " attribute in io.usersessions.servlet.local.Transient, which keeps it on this node";

    private Refusal() {}

    static IllegalArgumentException of(@Nullable Object value, String why, AttributePath at) {
        return new IllegalArgumentException(message(value, why, at));
    }

    static IllegalArgumentException because(IllegalArgumentException cause, Object value, AttributePath at) {
        return new IllegalArgumentException(message(value, String.valueOf(cause.getMessage()), at), cause);
    }

    private static String message(@Nullable Object value, String why, AttributePath at) {
        String type = value == null ? "null" : value.getClass().getTypeName();
        return at + ": " + type + " cannot be stored: " + why + WAYS;
    }
}
