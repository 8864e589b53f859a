package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.Set;

/** A codec that tells its payloads from those of others by their first byte. */
abstract class FormattedCodec implements SessionCodec {
    /** No payload is longer, whatever its format; a longer one is not looked at. In bytes. */
    static final int LONGEST_PAYLOAD = 1024 * 1024;

    /** First bytes of the payloads that this codec reads; whatever it writes begins with one of them. */
    abstract Set<Byte> formats();

    /** The attributes as bytes. */
    abstract byte[] write(SessionData data, Binding binding);

    /**
     * The attributes of these bytes, which are lent.
     *
     * @throws UnreadableException if there are none to be had
     * @throws AttributeRefusedException if they break a limit of session data
     */
    abstract SessionData read(byte[] payload, Binding binding);

    /** Whether what is within cannot be read without a key. */
    boolean seals() {
        return false;
    }

    @Override
    public final Payload encode(SessionData data, Binding binding) {
        byte[] payload = write(data, binding);
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalStateException("a codec made a payload of " + payload.length + " bytes, and no more than "
                    + LONGEST_PAYLOAD + " are read");
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
    static byte[] behind(byte format, byte[] rest) {
        byte[] payload = new byte[1 + rest.length];
        payload[0] = format;
        System.arraycopy(rest, 0, payload, 1, rest.length);
        return payload;
    }

    /** Whether these bytes begin with this one. */
    static boolean isOf(byte format, byte[] payload) {
        return payload.length > 0 && payload[0] == format;
    }
}
