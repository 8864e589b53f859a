package io.usersessions.codec;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A format byte, then an object of all attributes. The binding is not authenticated: JSON seals nothing. */
final class JsonCodec implements FormattedCodec {
    static final byte FORMAT = 'J';

    /** The attributes are one object, and each nests as deep as session data may. */
    private static final JsonReader READER = new JsonReader(1 + SessionData.DEEPEST);

    private static final int LONGEST_PAYLOAD = 1 + SessionData.LARGEST;

    @Override
    public Set<Byte> formats() {
        return Set.of(FORMAT);
    }

    @Override
    public Payload encode(SessionData data, Binding binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 + data.size());
        out.write(FORMAT);
        JsonWriter.write(data.attributes(), out);
        return Payload.of(out.toByteArray());
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        // What is larger than any session data is not looked at: a parser would spend seconds on it.
        if (payload.length() > LONGEST_PAYLOAD) {
            return new Decoded.Unreadable("larger than session data may be");
        }
        byte[] bytes = payload.toBytes();
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            return new Decoded.Unreadable("not in the JSON format");
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
            return new Decoded.Readable(SessionData.of(READER.attributes(text)));
        } catch (CharacterCodingException notUtf8) {
            return new Decoded.Unreadable("not UTF-8");
        } catch (UnreadableException malformed) {
            return new Decoded.Unreadable(malformed.reason());
        } catch (AttributeRefusedException beyondLimit) {
            return new Decoded.Unreadable("breaks a limit of session data");
        }
    }
}
