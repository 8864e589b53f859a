package io.usersessions.app.language;

import java.text.Bidi;
import java.util.regex.Pattern;

/** Keeps a foreign text from changing the direction of the sentence around it. */
final class Isolation {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** A text with these could leave its own isolation. */
    private static final Pattern CONTROLS = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");

    /** Where a paragraph ends, every isolation ends. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private Isolation() {}

    /** The text on one line, isolated where the sentence or the text is written from right to left. */
    static String of(String foreign, boolean isRightToLeft) {
        String text = BREAKS.matcher(CONTROLS.matcher(foreign).replaceAll("")).replaceAll(" ");
        boolean isNeeded = isRightToLeft || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        return isNeeded ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE : text;
    }
}
