package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import java.util.Arrays;
import java.util.Set;

/** A format byte, then the payload of a codec that may have no format of its own. */
final class MarkedCodec extends FormattedCodec {
    /** The last format for applications, from 1; the formats of this library are printable. */
    static final int LAST = 31;

    private final byte format;
    private final FormattedCodec inner;

    /** @throws IllegalArgumentException if the format is not for applications */
    MarkedCodec(int format, FormattedCodec inner) {
        if (format < 1 || format > LAST) {
            throw new IllegalArgumentException("formats 1 to " + LAST + " are for applications, not " + format);
        }
        this.format = (byte) format;
        this.inner = inner;
    }

    @Override
    Set<Byte> formats() {
        return Set.of(format);
    }

    @Override
    boolean seals() {
        return inner.seals();
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        return payload(format, inner.write(data, binding));
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        if (!isOf(format, payload)) {
            throw new UnreadableException("not in the format " + format);
        }
        return inner.read(Arrays.copyOfRange(payload, 1, payload.length), binding);
    }
}
