package io.usersessions.app.device;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that clients give themselves, in a form that is safe to show in one line of any direction. */
final class ShortName {
    private static final int LONGEST = 40;
    private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N} .!+&'/_-]");

    private ShortName() {}

    /** The name without odd characters, cut; empty if nothing is left. */
    static Optional<String> of(String name) {
        String plain = ODD.matcher(name).replaceAll("").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return Optional.of(plain.substring(0, end)).filter(rest -> !rest.isBlank());
    }
}
