package io.usersessions.codec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Detects keys that are not random: typed, counted, repeated, or published. It cannot detect every typed key. A random key is refused
 * with a probability of about one in a billion.
 */
final class WeakKeys {
    private static final int LONGEST_PERIOD = 24;
    private static final int FEWEST_BYTES = 12;
    private static final int FEWEST_CHARACTERS = 18;

    /** Lower-case runs that people type; long enough not to occur in random Base64. */
    private static final Pattern TYPED = Pattern.compile(
            "abcdefgh|ijklmnop|qrstuvwx|01234567|12345678|qwertyui|asdfghjk|password|changeme|secretke|replacem|replace[-_]");

    /** Keys of published examples that look random. */
    private static final Set<String> PUBLISHED = Set.of(
            // NIST SP 800-38A, F.1.5
            "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
            // this project's own tests
            "b98c0e4fd0b2f0a9c6f2f6f2a41c1d5b7e63d07a95d1c2e83f04b6a7c8d9e1f3");

    /** The first that applies is reported. */
    private static final List<Defect> DEFECTS = List.of(
            new Defect(key -> isPeriodic(key, 1), "is one byte over and over"),
            new Defect(WeakKeys::isRepeated, "repeats a few bytes"),
            new Defect(WeakKeys::isCounted, "counts instead of being random"),
            new Defect(WeakKeys::isText, "is text, such as a password or a sample, and not random bytes"),
            new Defect(key -> distinctBytes(key) < FEWEST_BYTES, "has too few different bytes to be random"),
            new Defect(key -> PUBLISHED.contains(HexFormat.of().formatHex(key)), "is a published sample"));

    private record Defect(Predicate<byte[]> isIn, String complaint) {}

    private WeakKeys() {}

    /** The defect of a key of these bytes, as the end of a sentence about the key, or empty. */
    static Optional<String> complaint(byte[] key) {
        return DEFECTS.stream()
                .filter(defect -> defect.isIn().test(key))
                .map(Defect::complaint)
                .findFirst();
    }

    /** The defect of a key with this Base64, or empty: typed text can be Base64, and its bytes look random. */
    static Optional<String> complaint(String base64) {
        byte[] characters = base64.getBytes(StandardCharsets.US_ASCII);
        boolean isTyped = IntStream.rangeClosed(1, LONGEST_PERIOD).anyMatch(period -> isPeriodic(characters, period))
                || base64.chars().distinct().count() < FEWEST_CHARACTERS
                || base64.chars().noneMatch(Character::isUpperCase)
                || base64.chars().noneMatch(Character::isLowerCase)
                || TYPED.matcher(base64.toLowerCase(Locale.ROOT)).find();
        return isTyped ? Optional.of("looks typed, not random") : Optional.empty();
    }

    private static boolean isPeriodic(byte[] key, int period) {
        return IntStream.range(period, key.length).allMatch(at -> key[at] == key[at - period]);
    }

    private static boolean isRepeated(byte[] key) {
        return IntStream.rangeClosed(2, LONGEST_PERIOD).anyMatch(period -> isPeriodic(key, period));
    }

    private static boolean isText(byte[] key) {
        return IntStream.range(0, key.length).allMatch(at -> key[at] >= ' ' && key[at] <= '~');
    }

    private static long distinctBytes(byte[] key) {
        return IntStream.range(0, key.length).map(at -> key[at]).distinct().count();
    }

    private static boolean isCounted(byte[] key) {
        int step = key[1] - key[0];
        return IntStream.range(1, key.length).allMatch(at -> (byte) (key[at] - key[at - 1]) == (byte) step);
    }
}
