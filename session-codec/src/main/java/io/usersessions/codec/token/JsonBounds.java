package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import tools.jackson.core.StreamReadConstraints;

/** How much one value of a JSON text may be; says what is too much, where the parser would say that the text is malformed. */
public final class JsonBounds extends StreamReadConstraints {
    private static final long serialVersionUID = 1L;

    public JsonBounds(int deepest, int longestNumber) {
        super(
                deepest,
                DEFAULT_MAX_DOC_LEN,
                DEFAULT_MAX_TOKEN_COUNT,
                longestNumber,
                DEFAULT_MAX_STRING_LEN,
                Integer.MAX_VALUE);
    }

    @Override
    public void validateNestingDepth(int depth) {
        if (depth > getMaxNestingDepth()) {
            throw new UnreadableException("it nests deeper than " + getMaxNestingDepth() + " levels");
        }
    }

    @Override
    public void validateFPLength(int length) {
        checkNumber(length);
    }

    @Override
    public void validateIntegerLength(int length) {
        checkNumber(length);
    }

    private void checkNumber(int length) {
        if (length > getMaxNumberLength()) {
            throw new UnreadableException("a number has more than " + getMaxNumberLength() + " characters");
        }
    }
}
