package io.usersessions.codec;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Says where a text is no JSON. */
class JsonTokenReader extends TokenReader {
    JsonTokenReader(JsonParser parser) {
        super(parser);
    }

    @Override
    final String malformed(JacksonException why) {
        @Nullable TokenStreamLocation location = why.getLocation();
        return location == null
                ? "it is not JSON"
                : "it is not JSON at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
