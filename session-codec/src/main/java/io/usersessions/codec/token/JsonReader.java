package io.usersessions.codec.token;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionValue;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Reads one JSON text, strictly (RFC 8259) unless its tokens are read by a reader that accepts more. Returns plain data only. */
public final class JsonReader {
    private static final int LONGEST_NUMBER = 32;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonFactory factory;
    private final Function<JsonParser, TokenReader> tokens;
    private final UnaryOperator<String> prepared;

    /** @param deepest how deep objects and arrays may nest */
    public JsonReader(int deepest) {
        this(
                JsonFactory.builder(),
                new JsonBounds(deepest, LONGEST_NUMBER),
                JsonTokenReader::new,
                UnaryOperator.identity());
    }

    /**
     * A reader of a dialect of JSON.
     *
     * @param builder with the features of the dialect
     * @param tokens makes the reader of the tokens of one text
     * @param prepared changes each text before it is parsed
     */
    public JsonReader(
            JsonFactoryBuilder builder,
            JsonBounds bounds,
            Function<JsonParser, TokenReader> tokens,
            UnaryOperator<String> prepared) {
        this.tokens = tokens;
        this.prepared = prepared;
        this.factory = builder.streamReadConstraints(bounds)
                // The shared table of names is not used: an attacker could fill it with names of equal hash.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .build();
    }

    /** A text that is one object with at most as many attributes as a session may have. */
    public Map<String, SessionValue> attributes(String text) {
        return read(text, TokenReader::attributes);
    }

    /** A text that is one value of any kind. */
    public SessionValue value(String text) {
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
