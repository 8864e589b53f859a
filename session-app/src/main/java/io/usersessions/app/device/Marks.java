package io.usersessions.app.device;

import java.util.List;
import java.util.Optional;

/** An ordered table of words in agents and the names they stand for; the first that occurs counts. */
final class Marks {
    /** @param text the word of an agent, and {@code name} what people call its bearer */
    record Mark(String text, String name) {
        static Mark parse(String line) {
            int equals = line.indexOf('=');
            return equals < 0
                    ? new Mark(line, line.replace("/", ""))
                    : new Mark(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
        }

        /** The version that follows, where the word is one of a product. */
        Optional<String> version(AgentText agent) {
            return text.endsWith("/") ? agent.numberAfter(text) : Optional.empty();
        }
    }

    private final List<Mark> marks;

    private Marks(List<Mark> marks) {
        this.marks = marks;
    }

    /** A table with a line {@code word = name} for each, or the word alone if it is the name; a slash at the end of a word is not part of the name. */
    static Marks of(String lines) {
        return new Marks(lines.lines().map(Mark::parse).toList());
    }

    Optional<Mark> firstIn(AgentText agent) {
        return marks.stream().filter(mark -> agent.has(mark.text())).findFirst();
    }

    Optional<Mark> atStartOf(AgentText agent) {
        return marks.stream()
                .filter(mark -> agent.value().startsWith(mark.text()))
                .findFirst();
    }
}
