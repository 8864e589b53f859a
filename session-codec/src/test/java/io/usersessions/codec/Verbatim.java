package io.usersessions.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;

/** Always writes the same bytes: for payloads of an attacker who has the keys. */
final class Verbatim implements SessionCodec {
    private final Payload payload;

    private Verbatim(Payload payload) {
        this.payload = payload;
    }

    static Verbatim of(byte[] bytes) {
        return new Verbatim(Payload.of(bytes));
    }

    @Override
    public Payload encode(SessionData data, Binding binding) {
        return payload;
    }

    @Override
    public Decoded decode(Payload payload, Binding binding) {
        throw new AssertionError("this codec only writes");
    }
}
