package io.usersessions.app.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that a user gave to a device.
 *
 * @param text 1 to {@value #MAX_LENGTH} code points on one line, without characters that change the direction of others
 */
public record DeviceName(String text) {
    /** The maximum length, in code points. */
    public static final int MAX_LENGTH = 60;

    /** Space, controls, and what else has no shape of its own but changes how other characters are shown. */
    private static final Pattern SHAPELESS = Pattern.compile("[\\p{Z}\\p{C}&&[^\u200C\u200D]]+");

    /** The name that somebody typed, cleaned and cut; empty if nothing is left. */
    public static Optional<DeviceName> typed(String text) {
        String cleaned = SHAPELESS.matcher(text).replaceAll(" ").strip();
        String cut = cleaned.codePointCount(0, cleaned.length()) <= MAX_LENGTH
                ? cleaned
                : cleaned.substring(0, cleaned.offsetByCodePoints(0, MAX_LENGTH))
                        .strip();
        return cut.isEmpty() ? Optional.empty() : Optional.of(new DeviceName(cut));
    }
}
