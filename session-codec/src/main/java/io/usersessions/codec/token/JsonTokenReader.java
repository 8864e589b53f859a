package io.usersessions.codec.token;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Reads the tokens of JSON, and reports where a text is not JSON. */
public class JsonTokenReader extends TokenReader {
    /** A digit other than zero before the exponent. */
    private static final Pattern NOT_ZERO = Pattern.compile("^[^eE]*[1-9]");

    public JsonTokenReader(JsonParser parser) {
        super(parser);
    }

    @Override
    protected boolean isTooSmall(JsonParser at, double number) {
        return number == 0 && NOT_ZERO.matcher(at.getString()).find();
    }

    @Override
    protected final String malformed(JacksonException why) {
        @Nullable TokenStreamLocation location = why.getLocation();
        return location == null
                ? "it is not JSON"
                : "it is not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
