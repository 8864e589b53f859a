package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON text, and nothing that another reader could take for something else: no name twice, nothing behind it, numbers that
 * 64 bits hold, no half of a character. Hands out plain data only.
 */
final class JsonReader {
    private static final int LONGEST_NUMBER = 32;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonFactory factory;

    /** @param deepest how deep objects and arrays may nest */
    JsonReader(int deepest) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                // Names are not looked up in a table that many share: there, names of one hash could be made to pile
                // up.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** A text that is one object of no more than the attributes a session may have. */
    Map<String, SessionValue> attributes(CharBuffer text) {
        return read(text, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedJsonException("it is not an object");
            }
            return fields(parser, SessionData.MOST_ATTRIBUTES);
        });
    }

    /** A text that is one value of any kind. */
    SessionValue value(CharBuffer text) {
        return read(text, parser -> value(parser, parser.nextToken()));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(JsonParser parser);
    }

    private <T> T read(CharBuffer text, Reading<T> reading) {
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new MalformedJsonException("it begins with a byte order mark");
        }
        try (JsonParser parser = factory.createParser(
                ObjectReadContext.empty(), text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            T read = reading.from(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("something follows its end");
            }
            return read;
        } catch (JacksonException notJson) {
            // The parser's own words quote the text.
            throw MalformedJsonException.at(notJson.getLocation());
        } catch (IllegalArgumentException loneSurrogate) {
            throw new MalformedJsonException("a text has half a character");
        }
    }

    private static SessionValue value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new MalformedJsonException("a value is missing");
        }
        return switch (token) {
            case START_OBJECT -> SessionValue.of(fields(parser, Integer.MAX_VALUE));
            case START_ARRAY -> SessionValue.of(items(parser));
            case VALUE_STRING -> SessionValue.of(parser.getString());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> real(parser);
            case VALUE_TRUE -> SessionValue.of(true);
            case VALUE_FALSE -> SessionValue.of(false);
            case VALUE_NULL -> SessionValue.NOTHING;
            default -> throw new MalformedJsonException("a value is missing");
        };
    }

    private static Map<String, SessionValue> fields(JsonParser parser, int most) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.put(name, value(parser, parser.nextToken())) != null) {
                throw new MalformedJsonException("a name is there twice");
            }
            if (fields.size() > most) {
                throw new MalformedJsonException("it has more than " + most + " attributes");
            }
        }
        return fields;
    }

    private static List<SessionValue> items(JsonParser parser) {
        List<SessionValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token));
        }
        return items;
    }

    private static SessionValue whole(JsonParser parser) {
        if (parser.getNumberType() == NumberType.BIG_INTEGER) {
            throw new MalformedJsonException("a whole number has more than 64 bits");
        }
        return SessionValue.of(parser.getLongValue());
    }

    private static SessionValue real(JsonParser parser) {
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            throw new MalformedJsonException("a number is out of range");
        }
        return SessionValue.of(number);
    }
}
