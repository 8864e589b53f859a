package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import tools.jackson.core.StreamReadConstraints;

/** Limits of one value of a JSON text. The reason names the limit; the parser itself would call the text malformed. */
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
            throw new UnreadableException("it is nested deeper than " + getMaxNestingDepth() + " levels");
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
