package io.usersessions.app.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Turns the names and values of a call into the arguments of a message. */
final class Arguments {
    private final boolean isRightToLeft;

    Arguments(Language language) {
        this.isRightToLeft = language.isRightToLeft();
    }

    /**
     * @param namesAndValues a name, its value, the next name, and so on
     * @throws IllegalArgumentException if a name or the type of a value is wrong
     */
    Map<String, Object> of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("The last argument has no value: names and values take turns");
        }
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("Argument " + i + " has to be a name");
            }
            if (arguments.put(name, shown(name, namesAndValues[i + 1])) != null) {
                throw new IllegalArgumentException("The argument " + name + " is given twice");
            }
        }
        return arguments;
    }

    private Object shown(String name, Object value) {
        if (value instanceof String text) {
            return Isolation.of(text, isRightToLeft);
        } else if (value instanceof Integer || value instanceof Long) {
            return value;
        } else if (value instanceof Phrase || value instanceof When) {
            return value instanceof When when ? when.text() : value.toString();
        } else if (value instanceof Enum<?> choice) {
            return choice.name().toLowerCase(Locale.ROOT);
        }
        throw new IllegalArgumentException("The argument " + name + " is neither text, nor whole number, nor moment");
    }
}
