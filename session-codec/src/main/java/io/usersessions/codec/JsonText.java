package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.token.JsonReader;
import io.usersessions.domain.model.SessionValue;
import java.util.Objects;

/** A JSON text as a {@link SessionValue}, read as strictly as a payload: for applications that receive values over the network. */
public final class JsonText {
    /** Deepest nesting that is read; {@code SessionData} accepts less. */
    public static final int DEEPEST = 64;

    private static final JsonReader READER = new JsonReader(DEEPEST);

    private JsonText() {}

    /**
     * The value of this text.
     *
     * @param json one JSON value; the caller must limit its length
     * @throws MalformedJsonException if the text is anything else
     */
    public static SessionValue parse(String json) {
        Objects.requireNonNull(json, "json");
        try {
            return READER.value(json);
        } catch (UnreadableException malformed) {
            throw new MalformedJsonException(malformed.reason());
        }
    }
}
