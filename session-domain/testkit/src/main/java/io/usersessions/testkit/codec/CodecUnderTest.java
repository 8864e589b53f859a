package io.usersessions.testkit.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.testkit.fixture.StoredSessions;
import io.usersessions.testkit.trial.UniqueUsers;
import java.util.function.Supplier;

/** The codec under test, and the binding of some session. */
public final class CodecUnderTest {
    private final Supplier<SessionCodec> codec;
    private final Binding binding =
            Binding.of(StoredSessions.ownedBy(UniqueUsers.next()).build());

    public CodecUnderTest(Supplier<SessionCodec> codec) {
        this.codec = codec;
    }

    Binding binding() {
        return binding;
    }

    Payload encode(SessionData data, Binding binding) {
        return codec.get().encode(data, binding);
    }

    Decoded decode(Payload payload, Binding binding) {
        return codec.get().decode(payload, binding);
    }

    Decoded roundTrip(SessionData data) {
        return roundTrip(data, binding);
    }

    /** Encodes data, and decodes a copy of the payload with the same codec. */
    Decoded roundTrip(SessionData data, Binding binding) {
        SessionCodec same = codec.get();
        Payload payload = same.encode(data, binding);
        return same.decode(Payload.of(payload.toBytes()), binding);
    }
}
