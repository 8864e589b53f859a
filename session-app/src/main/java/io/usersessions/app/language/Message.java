package io.usersessions.app.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A compiled message. */
final class Message {
    private final String key;
    private final MessageFormat format;
    private final Set<String> names;

    /** @throws IllegalArgumentException if the pattern is not one of ICU's */
    Message(String key, String pattern, ULocale locale) {
        this.key = key;
        try {
            this.format = new MessageFormat(pattern, locale);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("The text " + key + " is malformed: " + pattern, malformed);
        }
        this.names = Set.copyOf(format.getArgumentNames());
    }

    /** @throws IllegalArgumentException if an argument is missing */
    String text(Map<String, Object> arguments) {
        if (!arguments.keySet().containsAll(names)) {
            throw new IllegalArgumentException("The text " + key + " needs the arguments " + new TreeSet<>(names)
                    + ", but was given " + new TreeSet<>(arguments.keySet()));
        }
        StringBuffer text = new StringBuffer();
        synchronized (format) {
            format.format(arguments, text, null);
        }
        return text.toString();
    }
}
