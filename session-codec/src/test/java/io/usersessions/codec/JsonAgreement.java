package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;
import java.util.HexFormat;

/** The codec of this module and that of the domain, which must do the same. */
final class JsonAgreement {
    private static final SessionCodec OURS = SessionCodecs.json();
    private static final SessionCodec PLAIN = PlainJson.codec();

    private JsonAgreement() {}

    /** What both decode; their reasons may differ. */
    static Decoded decoded(byte[] bytes) {
        Payload payload = Payload.of(bytes);
        Decoded ours = OURS.decode(payload, BINDING);
        Decoded plain = PLAIN.decode(payload, BINDING);
        if (ours instanceof Decoded.Readable readable) {
            assertThat(plain).as(HexFormat.of().formatHex(bytes)).isEqualTo(ours);
            encoded(readable.data());
        } else {
            assertThat(plain).as(HexFormat.of().formatHex(bytes)).isInstanceOf(Decoded.Unreadable.class);
        }
        return ours;
    }

    /** What both encode. */
    static Payload encoded(SessionData data) {
        Payload ours = OURS.encode(data, BINDING);
        assertThat(PLAIN.encode(data, BINDING).toBytes()).isEqualTo(ours.toBytes());
        return ours;
    }
}
