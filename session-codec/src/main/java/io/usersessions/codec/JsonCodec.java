package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A format byte, then an object of all attributes. The binding is not authenticated: JSON seals nothing. */
final class JsonCodec extends FormattedCodec {
    static final byte FORMAT = 'J';

    /** The attributes are one object, and each nests as deep as session data may. */
    private static final JsonReader READER = new JsonReader(1 + SessionData.DEEPEST);

    private static final JsonFactory WRITER = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final int LONGEST = 1 + SessionData.LARGEST;

    @Override
    Set<Byte> formats() {
        return Set.of(FORMAT);
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 + data.size());
        out.write(FORMAT);
        try (JsonGenerator generator = WRITER.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new ValueTokens(generator).write(data.attributes());
        }
        return out.toByteArray();
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        // What is larger than any session data is not looked at: a parser would spend seconds on it.
        if (payload.length > LONGEST) {
            throw new UnreadableException("larger than session data may be");
        }
        if (!isOf(FORMAT, payload)) {
            throw new UnreadableException("not in the JSON format");
        }
        return SessionData.of(READER.attributes(Utf8.decode(payload, 1, payload.length - 1)));
    }
}
