package io.usersessions.app.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a person signs in with. It can change; sessions know the account by its id.
 *
 * @param value 1 to {@value #LONGEST} code points, well-formed, without control characters; compared exactly
 */
public record AccountName(String value) {
    /** Longest name, in code points. */
    public static final int LONGEST = 255;

    /** @throws IllegalArgumentException if the text is empty, too long, ill-formed or has control characters */
    public AccountName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
        boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        if (!wellFormed || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is well-formed text without control characters");
        }
    }

    /** The name that this text is, or empty if it cannot be one. */
    static Optional<AccountName> parse(String text) {
        try {
            return Optional.of(new AccountName(text));
        } catch (IllegalArgumentException nobodysName) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
