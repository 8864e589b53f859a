package io.usersessions.codec;

import io.usersessions.domain.model.SessionValue;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text, strictly (RFC 8259). Hands out plain data only. */
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
        return read(text, TokenReader::attributes);
    }

    /** A text that is one value of any kind. */
    SessionValue value(CharBuffer text) {
        return read(text, TokenReader::value);
    }

    private <T> T read(CharBuffer text, Function<TokenReader, T> reading) {
        if (text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new UnreadableException("it begins with a byte order mark");
        }
        try (JsonParser parser = factory.createParser(
                ObjectReadContext.empty(), text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            return reading.apply(new JsonTokens(parser));
        }
    }

    /** Says where a text is no JSON. */
    private static final class JsonTokens extends TokenReader {
        JsonTokens(JsonParser parser) {
            super(parser);
        }

        @Override
        String malformed(JacksonException why) {
            @Nullable TokenStreamLocation location = why.getLocation();
            return location == null
                    ? "it is not JSON"
                    : "it is not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr();
        }
    }
}
