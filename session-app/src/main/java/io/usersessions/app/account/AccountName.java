package io.usersessions.app.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name that a person signs in with. It can change; sessions refer to the id of the account.
 *
 * @param value 1 to {@value #MAX_LENGTH} code points, well-formed, without control characters; compared exactly
 */
public record AccountName(String value) {
    /** The maximum length, in code points. */
    public static final int MAX_LENGTH = 255;

    /** @throws IllegalArgumentException if the text is empty, too long, ill-formed or has control characters */
    public AccountName {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_LENGTH + " characters");
        }
        boolean wellFormed = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        if (!wellFormed || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name is well-formed text without control characters");
        }
    }

    /** The name, or empty if the text is not a valid name. */
    static Optional<AccountName> parse(String text) {
        try {
            return Optional.of(new AccountName(text));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
