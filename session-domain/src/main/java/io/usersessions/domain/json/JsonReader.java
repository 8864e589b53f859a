package io.usersessions.domain.json;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the attributes of one JSON text (RFC 8259). It refuses everything that two readers could understand differently: a repeated name,
 * characters after the end, a number that does not fit into 64 bits, a lone surrogate.
 */
final class JsonReader {
    /** The attributes are one object; each may nest as deep as session data allows. */
    private static final int DEEPEST = 1 + SessionData.MAX_DEPTH;

    /** A value takes at least a digit and a comma. */
    private static final int MAX_VALUES = SessionData.MAX_BYTES / 2;

    private final JsonCharacters in;
    private int depth;
    private int values;

    JsonReader(String text) {
        this.in = new JsonCharacters(text);
    }

    Map<String, SessionValue> attributes() {
        if (in.peekToken() != '{') {
            throw new UnreadableJsonException("it is not an object");
        }
        Map<String, SessionValue> attributes = fields(SessionData.MAX_ATTRIBUTES);
        in.peekToken();
        if (!in.isAtEnd()) {
            throw new UnreadableJsonException("bytes follow its end");
        }
        return attributes;
    }

    private SessionValue value() {
        if (++values > MAX_VALUES) {
            throw new UnreadableJsonException("it has more values than fit into session data");
        }
        return switch (in.peekToken()) {
            case '{' -> SessionValue.of(fields(Integer.MAX_VALUE));
            case '[' -> SessionValue.of(items());
            case '"' -> SessionValue.of(JsonString.read(in));
            case 't' -> word("true", SessionValue.of(true));
            case 'f' -> word("false", SessionValue.of(false));
            case 'n' -> word("null", SessionValue.NOTHING);
            default -> JsonNumber.read(in);
        };
    }

    private SessionValue word(String word, SessionValue value) {
        in.expect(word);
        return value;
    }

    private List<SessionValue> items() {
        List<SessionValue> items = new ArrayList<>();
        open('[');
        if (!in.skip(']')) {
            do {
                items.add(value());
            } while (in.skip(','));
            in.expect(']');
        }
        depth--;
        return items;
    }

    private Map<String, SessionValue> fields(int most) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        open('{');
        if (!in.skip('}')) {
            do {
                field(fields, most);
            } while (in.skip(','));
            in.expect('}');
        }
        depth--;
        return fields;
    }

    private void field(Map<String, SessionValue> fields, int most) {
        if (in.peekToken() != '"') {
            throw in.malformed();
        }
        String name = JsonString.read(in);
        in.expect(':');
        if (fields.put(name, value()) != null) {
            throw new UnreadableJsonException("a name occurs twice");
        }
        if (fields.size() > most) {
            throw new UnreadableJsonException("it has more than " + most + " attributes");
        }
    }

    private void open(char bracket) {
        in.expect(bracket);
        if (++depth > DEEPEST) {
            throw new UnreadableJsonException("it is nested deeper than " + DEEPEST + " levels");
        }
    }
}
