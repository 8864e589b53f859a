package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.Payload;
import io.usersessions.domain.port.SessionCodec;

class SealedFuzzTest extends Fuzzing {
    private static final Keyring KEYRING = Keyring.parse(
            Keyring.freshKey(SealAlgorithm.AES_256_GCM) + "\n" + Keyring.freshKey(SealAlgorithm.XAES_256_GCM));
    private static final FormattedCodec SEALED = new SealedCodec(KEYRING, new JsonCodec());

    /** Payloads of a forger without the keys, and of one with them. */
    @FuzzTest
    void decode(byte[] payload) {
        count();
        assertThat(SEALED.decode(Payload.of(payload), BINDING)).isInstanceOf(Decoded.Unreadable.class);

        SessionCodec forger = SessionCodecs.sealed(KEYRING, Verbatim.of(payload));
        check(SEALED, forger.encode(SessionData.empty(), BINDING).toBytes());
    }
}
