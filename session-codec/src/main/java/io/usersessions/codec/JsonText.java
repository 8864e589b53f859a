package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.token.JsonReader;
import io.usersessions.domain.model.SessionValue;

/** A JSON text as a {@link SessionValue}, read as strictly as a payload is: for applications that take values over the network. */
public final class JsonText {
    /** Deepest nesting that is read; what {@code SessionData} takes is less. */
    public static final int DEEPEST = 64;

    private static final JsonReader READER = new JsonReader(DEEPEST);

    private JsonText() {}

    /**
     * The value of this text.
     *
     * @param json one JSON value; how long it may be is for the caller to say
     * @throws MalformedJsonException if it is anything else
     */
    public static SessionValue parse(String json) {
        try {
            return READER.value(json);
        } catch (UnreadableException malformed) {
            throw new MalformedJsonException(malformed.reason());
        }
    }
}
