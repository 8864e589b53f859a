package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.codec.token.ValueTokens;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Binding;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A format byte, then one document in a format of Jackson: an object of all attributes. The binding is not authenticated. */
abstract class TokenCodec extends FormattedCodec {
    private final byte format;
    private final String name;
    private final int longest;

    /**
     * A codec for one format.
     *
     * @param name of the format, for messages
     * @param longest length of the longest document, in bytes
     */
    TokenCodec(byte format, String name, int longest) {
        this.format = format;
        this.name = name;
        this.longest = longest;
    }

    /** A generator of one document. */
    abstract JsonGenerator generator(OutputStream out);

    /**
     * The attributes of the document after the format byte.
     *
     * @throws UnreadableException if the document cannot be read
     */
    abstract Map<String, SessionValue> attributes(byte[] payload);

    @Override
    final Set<Byte> formats() {
        return Set.of(format);
    }

    @Override
    final byte[] write(SessionData data, Binding binding) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 + data.size());
        out.write(format);
        try (JsonGenerator generator = generator(out)) {
            new ValueTokens(generator).write(data.attributes());
        }
        return out.toByteArray();
    }

    @Override
    final SessionData read(byte[] payload, Binding binding) {
        // A parser would spend seconds on a payload that is larger than any session data.
        if (payload.length > 1 + longest) {
            throw new UnreadableException("larger than session data may be");
        }
        if (!isOf(format, payload)) {
            throw new UnreadableException("not in the " + name + " format");
        }
        return SessionData.of(attributes(payload));
    }
}
