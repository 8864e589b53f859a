package io.usersessions.app.password;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How many characters of a password are hard to guess.
 *
 * <p>A password is cut into parts so that as few as possible are left. A part that can be foreseen counts less than its length: a common
 * password or word as {@value #WORD}; a row of keys or letters, a repetition or a year as {@value #PATTERN}; a word that others connect with
 * the owner as {@value #KNOWN}. Every other character counts as one. So {@code password2024!} has six, and {@code correct horse battery}
 * eleven.
 */
final class HardCharacters {
    private static final int WORD = 3;
    private static final int PATTERN = 2;
    private static final int KNOWN = 1;
    private static final int SHORTEST_KNOWN = 3;

    private final Spellings password;
    private final List<String> known;
    private final Patterns patterns;
    /** For each place, how few characters the rest of the password has. */
    private final int[] fewest;

    private HardCharacters(Spellings password, List<String> known) {
        this.password = password;
        this.known = known;
        this.patterns = new Patterns(password.plain());
        this.fewest = new int[password.length() + 1];
    }

    /** @param known words that others connect with its owner; those of one or two letters are left out */
    static HardCharacters of(Spellings password, Collection<String> known) {
        List<String> words = known.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_KNOWN)
                .toList();
        return new HardCharacters(password, words);
    }

    int count() {
        for (int from = password.length() - 1; from >= 0; from--) {
            fewest[from] = 1 + fewest[from + 1];
            tryWords(from);
            tryKnown(from);
            int pattern = patterns.longestAt(from);
            if (pattern > 0) {
                cut(from, from + pattern, PATTERN);
            }
        }
        return fewest[0];
    }

    private void tryWords(int from) {
        int last = Math.min(password.length(), from + CommonPasswords.LONGEST);
        for (int to = from + CommonPasswords.SHORTEST; to <= last; to++) {
            if (password.isCommon(from, to)) {
                cut(from, to, WORD);
            }
        }
    }

    private void tryKnown(int from) {
        for (String word : known) {
            if (password.hasAt(from, word)) {
                cut(from, from + word.length(), KNOWN);
            }
        }
    }

    private void cut(int from, int to, int cost) {
        fewest[from] = Math.min(fewest[from], cost + fewest[to]);
    }
}
