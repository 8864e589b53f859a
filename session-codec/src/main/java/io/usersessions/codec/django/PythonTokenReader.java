package io.usersessions.codec.django;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.token.JsonTokenReader;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** Accepts what Python's {@code json} writes and reads beyond the standard, each as the nearest plain data. */
final class PythonTokenReader extends JsonTokenReader {
    private static final String NOT_A_NUMBER = "NaN";
    private static final String INFINITY = "Infinity";
    private static final Set<String> WITHOUT_VALUE = Set.of(NOT_A_NUMBER, INFINITY, "-" + INFINITY);

    PythonTokenReader(JsonParser parser) {
        super(parser);
    }

    /** One more than session data may have: the owner. */
    @Override
    protected int maxAttributes() {
        return SessionData.MAX_ATTRIBUTES + 1;
    }

    /** The last value counts. */
    @Override
    protected void checkRepeated() {}

    @Override
    protected SessionValue longerThan64Bits(JsonParser at) {
        return SessionValue.of(at.getString());
    }

    /** Python reads it as zero. */
    @Override
    protected boolean isTooSmall(JsonParser at, double number) {
        return false;
    }

    @Override
    protected SessionValue outOfRange(JsonParser at, double number) {
        // The parser also takes spellings that Python does not.
        if (at.isNaN() && !WITHOUT_VALUE.contains(at.getString())) {
            throw new UnreadableException("a number is malformed");
        }
        if (Double.isNaN(number)) {
            return SessionValue.of(NOT_A_NUMBER);
        }
        return SessionValue.of(number < 0 ? "-" + INFINITY : INFINITY);
    }
}
