package io.usersessions.testkit.codec;

import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import java.util.List;
import java.util.Map;

/** Tests that decode bytes of a payload with a secret in it, or bytes that nobody encoded. */
abstract class DecodeGroup {
    static final String SECRET = "correct horse battery staple";
    static final SessionData DATA = SessionData.of(Map.of(
            "secret", SessionValue.of(SECRET),
            "list", SessionValue.of(List.of(SessionValue.of(1L), SessionValue.of(1.5), SessionValue.of(true)))));

    final CodecUnderTest codec;

    DecodeGroup(CodecUnderTest codec) {
        this.codec = codec;
    }

    byte[] payload() {
        return codec.encode(DATA, codec.binding()).toBytes();
    }

    Decoded decode(byte[] bytes) {
        return codec.decode(Payload.of(bytes), codec.binding());
    }
}
