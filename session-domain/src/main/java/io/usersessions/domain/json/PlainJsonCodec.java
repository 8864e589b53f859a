package io.usersessions.domain.json;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A format byte, then one object of all attributes. */
final class PlainJsonCodec implements SessionCodec {
    private static final char FORMAT = 'J';

    @Override
    public Payload encode(SessionData data, Binding binding) {
        StringBuilder json = new StringBuilder(1 + data.size()).append(FORMAT);
        new JsonWriter(json).write(data.attributes());
        return Payload.owning(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        // Before anything is read: a payload that is larger than any session data would only take time.
        if (payload.length() > 1 + SessionData.MAX_BYTES) {
            return new Decoded.Unreadable("larger than session data may be");
        }
        try {
            return new Decoded.Readable(SessionData.of(new JsonReader(json(payload.lent())).attributes()));
        } catch (UnreadableJsonException unreadable) {
            return new Decoded.Unreadable(unreadable.reason());
        } catch (AttributeRefusedException beyondLimit) {
            return new Decoded.Unreadable("breaks a limit of session data");
        }
    }

    private static String json(byte[] payload) {
        if (payload.length == 0 || payload[0] != FORMAT) {
            throw new UnreadableJsonException("not in the JSON format");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload, 1, payload.length - 1))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new UnreadableJsonException("not UTF-8");
        }
    }
}
