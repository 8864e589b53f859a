package io.usersessions.codec;

import io.usersessions.codec.bytes.Utf8;
import io.usersessions.codec.token.JsonReader;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Attributes as compact JSON (RFC 8259). */
final class JsonCodec extends TokenCodec {
    static final byte FORMAT = 'J';

    /** The attributes are one object; each may nest as deep as session data allows. */
    private static final JsonReader READER = new JsonReader(1 + SessionData.MAX_DEPTH);

    private static final JsonFactory WRITER = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    JsonCodec() {
        super(FORMAT, "JSON", SessionData.MAX_BYTES);
    }

    @Override
    JsonGenerator generator(OutputStream out) {
        return WRITER.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    Map<String, SessionValue> attributes(byte[] payload) {
        return READER.attributes(Utf8.decode(payload, 1, payload.length - 1));
    }
}
