package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.Set;

/** A codec that was not made here, and of whose bytes nothing is known. */
final class ForeignCodec extends FormattedCodec {
    private final SessionCodec codec;

    ForeignCodec(SessionCodec codec) {
        this.codec = codec;
    }

    @Override
    Set<Byte> formats() {
        return Set.of();
    }

    @Override
    byte[] write(SessionData data, Binding binding) {
        return codec.encode(data, binding).toBytes();
    }

    @Override
    SessionData read(byte[] payload, Binding binding) {
        Decoded decoded = codec.decode(Payload.of(payload), binding);
        if (decoded instanceof Decoded.Readable readable) {
            return readable.data();
        }
        throw new UnreadableException(((Decoded.Unreadable) decoded).reason());
    }
}
