package io.usersessions.codec;

import static io.usersessions.codec.Payloads.BINDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.model.AttributeRefusedException;
import io.usersessions.domain.model.SessionData;

/** What must hold of any bytes. */
final class Fuzzed {
    private Fuzzed() {}

    /** They are refused in the two foreseen ways, or they are data that is written and read again as the same. */
    static void check(FormattedCodec codec, byte[] payload) {
        SessionData data;
        try {
            data = codec.read(payload, BINDING);
        } catch (UnreadableException | AttributeRefusedException refused) {
            return;
        }
        assertThat(data.size()).isLessThanOrEqualTo(SessionData.LARGEST);
        assertThat(codec.read(codec.write(data, BINDING), BINDING)).isEqualTo(data);
    }
}
