package io.usersessions.domain.model;

import io.usersessions.domain.encoding.PlainText;
import java.util.Objects;

/**
 * The owner of a session: opaque text that the application's accounts define.
 *
 * @param value 1 to {@value #LONGEST} code points, well-formed, without control characters; compared exactly
 */
public record UserId(String value) {
    /** Maximum length, in code points. */
    public static final int LONGEST = 255;

    /** @throws IllegalArgumentException if the text is empty, too long, ill-formed or has control characters */
    public UserId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || PlainText.codePoints(value) > LONGEST) {
            throw new IllegalArgumentException("a user id must have 1 to " + LONGEST + " code points");
        }
        if (!PlainText.isWellFormed(value) || PlainText.hasControls(value)) {
            throw new IllegalArgumentException("a user id must be well-formed text without control characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
