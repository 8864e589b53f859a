package io.usersessions.app.device;

import java.util.Optional;
import java.util.stream.Stream;

/** The text of an agent. Looking into it takes time in proportion to its length, whatever it contains. */
record AgentText(String value) {
    private static final int MAX_DIGITS = 4;

    boolean has(String mark) {
        return indexOf(mark) >= 0;
    }

    boolean hasAny(String... marks) {
        return Stream.of(marks).anyMatch(this::has);
    }

    /** What follows the first occurrence of a mark at the start of a word; empty if there is none. */
    Optional<String> after(String mark) {
        int at = indexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(value.substring(at + mark.length()));
    }

    /** The whole number that follows a mark. */
    Optional<String> numberAfter(String mark) {
        return after(mark).flatMap(AgentText::leadingNumber);
    }

    /** The whole number that a text begins with. */
    static Optional<String> leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 || end > MAX_DIGITS ? Optional.empty() : Optional.of(text.substring(0, end));
    }

    private int indexOf(String mark) {
        int at = value.indexOf(mark);
        while (at > 0 && Character.isLetterOrDigit(value.charAt(at - 1))) {
            at = value.indexOf(mark, at + 1);
        }
        return at;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
