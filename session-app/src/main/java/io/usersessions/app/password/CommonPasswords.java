package io.usersessions.app.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords that many people have, in small letters: the most common ones of at least four characters, and more of at least twelve. Where
 * the list comes from is in docs/DEPENDENCIES.md.
 */
final class CommonPasswords {
    /** The length of the shortest one. */
    static final int SHORTEST = 4;
    /** The length of the longest one. */
    static final int LONGEST = 25;

    private static final String LIST = "common-passwords.txt";
    private static final Set<String> ALL = read();

    private CommonPasswords() {}

    /** @param text in small letters */
    static boolean contain(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && ALL.contains(text);
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
