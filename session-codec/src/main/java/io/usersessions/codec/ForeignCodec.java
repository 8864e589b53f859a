package io.usersessions.codec;

import io.usersessions.codec.bytes.UnreadableException;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.Set;

/** A codec from outside this module. Its payloads have no known format. */
final class ForeignCodec extends FormattedCodec {
    private static final Attributes ATTRIBUTES = new Attributes();

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
        return decoded(payload, binding).when(ATTRIBUTES);
    }

    private Decoded decoded(byte[] payload, Binding binding) {
        try {
            return codec.decode(Payload.of(payload), binding);
        } catch (RuntimeException broken) {
            // A codec must not throw here, and the message may quote the session.
            throw new UnreadableException("not read by " + codec.getClass().getName() + ", which fails with "
                    + broken.getClass().getSimpleName());
        }
    }

    private static final class Attributes implements Decoded.Cases<SessionData> {
        @Override
        public SessionData readable(Decoded.Readable outcome) {
            return outcome.data();
        }

        @Override
        public SessionData unreadable(Decoded.Unreadable outcome) {
            throw new UnreadableException(outcome.reason());
        }
    }
}
