package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.Set;

/** A codec that recognizes its payloads by their first byte. */
abstract class FormattedCodec implements SessionCodec {
    /** Length of the longest payload of any format, in bytes; a longer one is not read. */
    static final int LONGEST_PAYLOAD = 1024 * 1024;

    /** First bytes of the payloads that this codec reads; every payload that it writes begins with one of them. */
    abstract Set<Byte> formats();

    /** The attributes as bytes. */
    abstract byte[] write(SessionData data, Binding binding);

    /**
     * The attributes of these bytes, which must be neither changed nor kept.
     *
     * @throws UnreadableException if the payload cannot be read
     * @throws AttributeRefusedException if the attributes break a limit of session data
     */
    abstract SessionData read(byte[] payload, Binding binding);

    /** Whether payloads cannot be read without a key. */
    boolean seals() {
        return false;
    }

    @Override
    public final Payload encode(SessionData data, Binding binding) {
        byte[] payload = write(data, binding);
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalStateException(
                    "a codec wrote a payload of " + payload.length + " bytes; the limit is " + LONGEST_PAYLOAD);
        }
        return Payload.owning(payload);
    }

    @Override
    public final Decoded decode(Payload payload, Binding binding) {
        if (payload.length() > LONGEST_PAYLOAD) {
            return new Decoded.Unreadable("larger than any payload");
        }
        try {
            return new Decoded.Readable(read(payload.lent(), binding));
        } catch (UnreadableException unreadable) {
            return new Decoded.Unreadable(unreadable.reason());
        } catch (AttributeRefusedException beyondLimit) {
            return new Decoded.Unreadable("breaks a limit of session data");
        }
    }

    /** A payload that begins with this byte. */
    static byte[] payload(byte format, byte[] rest) {
        byte[] payload = new byte[1 + rest.length];
        payload[0] = format;
        System.arraycopy(rest, 0, payload, 1, rest.length);
        return payload;
    }

    /** Whether these bytes begin with this byte. */
    static boolean isOf(byte format, byte[] payload) {
        return payload.length > 0 && payload[0] == format;
    }
}
