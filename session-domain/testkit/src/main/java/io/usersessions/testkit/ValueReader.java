package io.usersessions.testkit;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.SessionValue.Fields;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link ValueWriter} wrote, and trusts none of it: neither lengths nor nesting nor limits. */
record ValueReader(ByteBuffer in) {
    /**
     * The attributes that begin here.
     *
     * @throws MalformedValueException if there are none
     * @throws java.nio.BufferUnderflowException if the bytes end too early
     */
    SessionData attributes() {
        if (in.get() != 'F') {
            throw new MalformedValueException("does not hold attributes");
        }
        try {
            return SessionData.of(((Fields) fields(SessionData.MAX_DEPTH + 1)).values());
        } catch (AttributeRefusedException refused) {
            throw new MalformedValueException("holds attributes beyond the limits");
        }
    }

    private SessionValue value(int depth) {
        byte type = in.get();
        return switch (type) {
            case 'T' -> SessionValue.of(text());
            case 'W' -> SessionValue.of(in.getLong());
            case 'R' -> real();
            case 'Y' -> SessionValue.of(true);
            case 'N' -> SessionValue.of(false);
            case 'I' -> items(depth);
            case 'F' -> fields(depth);
            case '0' -> SessionValue.NOTHING;
            default -> throw new MalformedValueException("has a value of an unknown type");
        };
    }

    private SessionValue real() {
        double number = in.getDouble();
        if (!Double.isFinite(number)) {
            throw new MalformedValueException("has a number that is none");
        }
        return SessionValue.of(number);
    }

    private SessionValue items(int depth) {
        List<SessionValue> items = new ArrayList<>();
        for (int rest = containerLength(depth); rest > 0; rest--) {
            items.add(value(depth - 1));
        }
        return SessionValue.of(items);
    }

    private SessionValue fields(int depth) {
        Map<String, SessionValue> fields = new LinkedHashMap<>();
        for (int rest = containerLength(depth); rest > 0; rest--) {
            if (fields.put(text(), value(depth - 1)) != null) {
                throw new MalformedValueException("has a name twice");
            }
        }
        return SessionValue.of(fields);
    }

    private int containerLength(int depth) {
        if (depth == 0) {
            throw new MalformedValueException("is nested too deep");
        }
        return length();
    }

    private String text() {
        int length = length();
        ByteBuffer utf8 = in.slice(in.position(), length);
        in.position(in.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedValueException("has text that is not UTF-8");
        }
    }

    /** A length that can be true: every counted thing takes a byte or more. */
    private int length() {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new MalformedValueException("has a length beyond its end");
        }
        return length;
    }
}
