package io.usersessions.testkit.difference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as they appear in the message of a failed test: in one line, and cut. */
final class ShortText {
    private static final int LONGEST = 50;
    private static final int MOST_NAMES = 2;

    private ShortText() {}

    static String of(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ShortText::of).orElse("none");
        }
        return cut(String.valueOf(value), LONGEST);
    }

    /** A text in one line of at most this many characters. */
    static String cut(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 3) + "...";
    }

    /** The first of these names, and how many more there are. */
    static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
