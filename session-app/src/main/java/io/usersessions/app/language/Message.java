package io.usersessions.app.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
            this.names = namesIn(new MessagePattern(pattern));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("The text " + key + " is malformed: " + pattern, malformed);
        }
    }

    /** The names of all arguments of a pattern, also of those inside of others. */
    static Set<String> namesIn(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException if an argument is missing */
    String text(Map<String, Object> arguments) {
        if (!arguments.keySet().containsAll(names)) {
            throw new IllegalArgumentException("The text " + key + " needs the arguments " + new TreeSet<>(names)
                    + ", but was given " + new TreeSet<>(arguments.keySet()));
        }
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
