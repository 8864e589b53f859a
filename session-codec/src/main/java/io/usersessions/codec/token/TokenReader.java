package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/**
 * Turns the tokens of one document into plain data. It refuses everything that two readers could understand differently: a repeated
 * name, bytes after the end, a number that does not fit into 64 bits, a lone surrogate.
 */
public class TokenReader {
    /** A value takes at least a digit and a comma. */
    private static final int MAX_VALUES = SessionData.MAX_BYTES / 2;

    private final JsonParser parser;
    private int values;

    protected TokenReader(JsonParser parser) {
        this.parser = parser;
    }

    /** A document that is one object with at most as many attributes as a session may have. */
    public final Map<String, SessionValue> attributes() {
        return whole(() -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("it is not an object");
            }
            return fields(maxAttributes());
        });
    }

    /** A document that is one value of any kind. */
    final SessionValue value() {
        return whole(() -> value(parser.nextToken()));
    }

    /** How many attributes an object of attributes may have. */
    protected int maxAttributes() {
        return SessionData.MAX_ATTRIBUTES;
    }

    /** The name or text that the parser is at. */
    protected String text(JsonParser at) {
        return at.getString();
    }

    /** Refuses a name that occurs twice in one object. */
    protected void checkRepeated() {
        throw new UnreadableException("a name occurs twice");
    }

    /** The whole number that the parser is at, which does not fit into 64 bits. */
    protected SessionValue longerThan64Bits(JsonParser at) {
        throw new UnreadableException("a whole number has more than 64 bits");
    }

    /** Whether the real number that the parser is at was read as zero but is not zero. */
    protected boolean isTooSmall(JsonParser at, double number) {
        return false;
    }

    /** The real number that the parser is at, which is infinite, too small or not a number. */
    protected SessionValue outOfRange(JsonParser at, double number) {
        throw new UnreadableException("a number is out of range");
    }

    /** A reason without the parser's own message, which quotes the document. */
    protected String malformed(JacksonException why) {
        return "it ends too early or is malformed";
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }

    private <T> T whole(Reading<T> reading) {
        try {
            T read = reading.read();
            if (parser.nextToken() != null) {
                throw new UnreadableException("bytes follow its end");
            }
            return read;
        } catch (JacksonException malformed) {
            throw new UnreadableException(malformed(malformed));
        }
    }

    private SessionValue value(@Nullable JsonToken token) {
        if (token == null) {
            throw new UnreadableException("a value is missing");
        }
        countValue();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> SessionValue.of(items());
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> realNumber();
            case VALUE_TRUE -> SessionValue.of(true);
            case VALUE_FALSE -> SessionValue.of(false);
            case VALUE_NULL -> SessionValue.NOTHING;
            default -> throw new UnreadableException("a value is missing");
        };
    }

    private void countValue() {
        if (++values > MAX_VALUES) {
            throw new UnreadableException("it has more values than fit into session data");
        }
    }

    private SessionValue text() {
        try {
            return SessionValue.of(text(parser));
        } catch (IllegalArgumentException malformed) {
            throw loneSurrogate();
        }
    }

    private SessionValue object() {
        try {
            return SessionValue.of(fields(Integer.MAX_VALUE));
        } catch (IllegalArgumentException malformed) {
            throw loneSurrogate();
        }
    }

    private static UnreadableException loneSurrogate() {
        return new UnreadableException("a text has a lone surrogate");
    }

    private Map<String, SessionValue> fields(int limit) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser);
            if (fields.put(name, value(parser.nextToken())) != null) {
                checkRepeated();
            }
            if (fields.size() > limit) {
                throw new UnreadableException("it has more than " + limit + " attributes");
            }
        }
        return fields;
    }

    private List<SessionValue> items() {
        List<SessionValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        return items;
    }

    private SessionValue wholeNumber() {
        return parser.getNumberType() == NumberType.BIG_INTEGER
                ? longerThan64Bits(parser)
                : SessionValue.of(parser.getLongValue());
    }

    private SessionValue realNumber() {
        double number = parser.getDoubleValue();
        return Double.isFinite(number) && !isTooSmall(parser, number)
                ? SessionValue.of(number)
                : outOfRange(parser, number);
    }
}
