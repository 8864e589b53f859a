package io.usersessions.codec;

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
 * Turns the tokens of one document into plain data, and takes nothing that another reader could take for something else: no name
 * twice, nothing behind the end, numbers that 64 bits hold, no half of a character.
 */
class TokenReader {
    /** Each takes a digit and a comma at least. */
    private static final int MOST_VALUES = SessionData.MAX_BYTES / 2;

    private final JsonParser parser;
    private int values;

    TokenReader(JsonParser parser) {
        this.parser = parser;
    }

    /** A document that is one object of no more than the attributes a session may have. */
    final Map<String, SessionValue> attributes() {
        return whole(() -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableException("it is not an object");
            }
            return fields(mostAttributes());
        });
    }

    /** A document that is one value of any kind. */
    final SessionValue value() {
        return whole(() -> value(parser.nextToken()));
    }

    /** How many attributes an object of attributes may have. */
    int mostAttributes() {
        return SessionData.MAX_ATTRIBUTES;
    }

    /** The name or text that the parser is at. */
    String text(JsonParser at) {
        return at.getString();
    }

    /** Refuses a name that is there twice in one object. */
    void checkRepeated() {
        throw new UnreadableException("a name is there twice");
    }

    /** The whole number that the parser is at, which 64 bits do not hold. */
    SessionValue longerThan64Bits(JsonParser at) {
        throw new UnreadableException("a whole number has more than 64 bits");
    }

    /** Whether the real number that the parser is at was read as zero and is not. */
    boolean isTooSmall(JsonParser at, double number) {
        return false;
    }

    /** The real number that the parser is at, which is none, infinite or too small. */
    SessionValue outOfRange(JsonParser at, double number) {
        throw new UnreadableException("a number is out of range");
    }

    /** The parser's own words quote the document. */
    String malformed(JacksonException why) {
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
                throw new UnreadableException("something follows its end");
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
        if (++values > MOST_VALUES) {
            throw new UnreadableException("it has more values than fit into session data");
        }
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

    private SessionValue text() {
        try {
            return SessionValue.of(text(parser));
        } catch (IllegalArgumentException loneSurrogate) {
            throw halfCharacter();
        }
    }

    private SessionValue object() {
        try {
            return SessionValue.of(fields(Integer.MAX_VALUE));
        } catch (IllegalArgumentException loneSurrogate) {
            throw halfCharacter();
        }
    }

    private static UnreadableException halfCharacter() {
        return new UnreadableException("a text has half a character");
    }

    private Map<String, SessionValue> fields(int most) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = text(parser);
            if (fields.put(name, value(parser.nextToken())) != null) {
                checkRepeated();
            }
            if (fields.size() > most) {
                throw new UnreadableException("it has more than " + most + " attributes");
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
