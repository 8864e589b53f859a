package io.usersessions.app.event;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * A line for the log.
 *
 * @param text with {@code {}} for each argument
 */
record LogLine(Level level, String text, List<Object> arguments) {
    static LogLine debug(String text, Object... arguments) {
        return new LogLine(Level.DEBUG, text, List.of(arguments));
    }

    static LogLine info(String text, Object... arguments) {
        return new LogLine(Level.INFO, text, List.of(arguments));
    }

    static LogLine error(String text, Object... arguments) {
        return new LogLine(Level.ERROR, text, List.of(arguments));
    }

    static LogLine warn(String text, Object... arguments) {
        return new LogLine(Level.WARN, text, List.of(arguments));
    }

    void writeTo(Logger log) {
        log.atLevel(level).log(text, arguments.toArray());
    }
}
