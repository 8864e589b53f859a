package io.usersessions.codec;

import io.usersessions.domain.model.SessionValue;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/** Reads one JSON text, strictly (RFC 8259) or as Python does. Hands out plain data only. */
final class JsonReader {
    private static final int LONGEST_NUMBER = 32;
    /** Python itself neither writes nor reads whole numbers of more digits. */
    private static final int LONGEST_PYTHON_NUMBER = 4_300;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonFactory factory;
    private final Function<JsonParser, TokenReader> tokens;
    private final UnaryOperator<String> prepared;

    /** @param deepest how deep objects and arrays may nest */
    JsonReader(int deepest) {
        this(JsonFactory.builder(), LONGEST_NUMBER, deepest, JsonTokenReader::new, UnaryOperator.identity());
    }

    /**
     * Reads what {@link PythonTokenReader} takes.
     *
     * @param deepest how deep objects and arrays may nest
     */
    static JsonReader python(int deepest) {
        return new JsonReader(
                JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS),
                LONGEST_PYTHON_NUMBER,
                deepest,
                PythonTokenReader::new,
                WellFormed::json);
    }

    private JsonReader(
            JsonFactoryBuilder builder,
            int longestNumber,
            int deepest,
            Function<JsonParser, TokenReader> tokens,
            UnaryOperator<String> prepared) {
        this.tokens = tokens;
        this.prepared = prepared;
        this.factory = builder.streamReadConstraints(new JsonBounds(deepest, longestNumber))
                // Names are not looked up in a table that many share: there, names of one hash could be made to pile
                // up.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** A text that is one object of no more than the attributes a session may have. */
    Map<String, SessionValue> attributes(String text) {
        return read(text, TokenReader::attributes);
    }

    /** A text that is one value of any kind. */
    SessionValue value(String text) {
        return read(text, TokenReader::value);
    }

    private <T> T read(String text, Function<TokenReader, T> reading) {
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new UnreadableException("it begins with a byte order mark");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), prepared.apply(text))) {
            return reading.apply(tokens.apply(parser));
        }
    }
}
