package io.usersessions.app.password;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;

/**
 * Which passwords people may choose, after NIST SP 800-63B-4 (3.1.1.2).
 *
 * <p>A password has {@value #MIN_LENGTH} to {@value #MAX_LENGTH} characters, is not among the common ones, and does not consist of parts that
 * can be foreseen. Any character can be typed, and none has to be in it. A common word in it is no fault: the whole password counts.
 */
public final class PasswordRules {
    /** The minimum length, in code points. */
    public static final int MIN_LENGTH = 12;

    /** The maximum length, in code points. */
    public static final int MAX_LENGTH = 1_000;

    /** What has to be left of a password when everything that can be foreseen is counted as little as it is worth. */
    private static final int MIN_HARD_CHARACTERS = 9;

    private PasswordRules() {}

    /**
     * The form of a password that is hashed, so that the same characters are the same password on every device: NFC of Unicode (UAX 15).
     */
    public static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /**
     * The first thing that is wrong with a password; empty if it can be chosen.
     *
     * @param password any text from a client
     * @param known words that others connect with its owner, such as the name of the account and of the site
     */
    public static Optional<PasswordFlaw> flawOf(CharSequence password, Collection<String> known) {
        String text = normal(password);
        int length = text.codePointCount(0, text.length());
        if (length < MIN_LENGTH) {
            return Optional.of(PasswordFlaw.TOO_SHORT);
        }
        if (length > MAX_LENGTH) {
            return Optional.of(PasswordFlaw.TOO_LONG);
        }
        if (!isTypable(text)) {
            return Optional.of(PasswordFlaw.UNTYPABLE);
        }
        return flawOf(Spellings.of(text), known);
    }

    private static Optional<PasswordFlaw> flawOf(Spellings password, Collection<String> known) {
        if (password.isCommon(0, password.length())) {
            return Optional.of(PasswordFlaw.COMMON);
        }
        return HardCharacters.of(password, known).count() < MIN_HARD_CHARACTERS
                ? Optional.of(PasswordFlaw.PREDICTABLE)
                : Optional.empty();
    }

    private static boolean isTypable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(Character::isISOControl);
    }
}
