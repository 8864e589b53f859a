package io.usersessions.app.page;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person who is signed in, as the frame of a page shows them.
 *
 * @param session the id of their session, for the script that watches it
 */
public record Viewer(String name, String session) {
    private static final int INITIALS = 2;

    /** One or two letters for the picture of the person. */
    public String initials() {
        return Stream.of(name.strip().split("[\\s._@-]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(INITIALS)
                .map(word -> new String(Character.toChars(word.codePointAt(0))))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
