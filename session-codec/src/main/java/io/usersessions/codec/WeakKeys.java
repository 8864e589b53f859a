package io.usersessions.codec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells keys that nobody drew at random: typed, counted, repeated, or published. Not every typed key can be told; the chance that a
 * random one is taken for one of them is about one in a billion.
 */
final class WeakKeys {
    private static final int LONGEST_PERIOD = 24;
    private static final int FEWEST_BYTES = 12;
    private static final int FEWEST_CHARACTERS = 18;

    /** What is typed by who wants to be done with it, in lower case; no shorter, lest chance writes it. */
    private static final Pattern TYPED = Pattern.compile(
            "abcdefgh|ijklmnop|qrstuvwx|01234567|12345678|qwertyui|asdfghjk|password|changeme|secretke|replacem|replace[-_]");

    /** Keys of published examples that look random. */
    private static final Set<String> PUBLISHED = Set.of(
            // NIST SP 800-38A, F.1.5
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
            // this project's own tests
            "b98c0e4fd0b2f0a9c6f2f6f2a41c1d5b7e63d07a95d1c2e83f04b6a7c8d9e1f3");

    private WeakKeys() {}

    /** What is wrong with these bytes of a key, as the end of a sentence about it, or empty. */
    static Optional<String> complaint(byte[] key) {
        if (isPeriodic(key, 1)) {
            return Optional.of("is one byte over and over");
        }
        if (IntStream.rangeClosed(2, LONGEST_PERIOD).anyMatch(period -> isPeriodic(key, period))) {
            return Optional.of("repeats a few bytes");
        }
        if (isCounted(key)) {
            return Optional.of("counts instead of being random");
        }
        if (IntStream.range(0, key.length).allMatch(at -> key[at] >= ' ' && key[at] <= '~')) {
            return Optional.of("is text, a password or a sample, and not random bytes");
        }
        if (IntStream.range(0, key.length).map(at -> key[at]).distinct().count() < FEWEST_BYTES) {
            return Optional.of("has too few different bytes to be random");
        }
        if (PUBLISHED.contains(HexFormat.of().formatHex(key))) {
            return Optional.of("is a sample that is published");
        }
        return Optional.empty();
    }

    /** What is wrong with the Base64 of a key: what someone typed is Base64 too, and its bytes look random. */
    static Optional<String> complaint(String base64) {
        byte[] characters = base64.getBytes(StandardCharsets.US_ASCII);
        boolean isTyped = IntStream.rangeClosed(1, LONGEST_PERIOD).anyMatch(period -> isPeriodic(characters, period))
                || base64.chars().distinct().count() < FEWEST_CHARACTERS
                || base64.chars().noneMatch(Character::isUpperCase)
                || base64.chars().noneMatch(Character::isLowerCase)
                || TYPED.matcher(base64.toLowerCase(Locale.ROOT)).find();
        return isTyped ? Optional.of("looks typed, and not random") : Optional.empty();
    }

    private static boolean isPeriodic(byte[] key, int period) {
        return IntStream.range(period, key.length).allMatch(at -> key[at] == key[at - period]);
    }

    private static boolean isCounted(byte[] key) {
        int step = key[1] - key[0];
        return IntStream.range(1, key.length).allMatch(at -> (byte) (key[at] - key[at - 1]) == (byte) step);
    }
}
